package sambandh.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.shared.InvalidValue;

class CustomerSearchTest {
    private static Set<String> customer() {
        Set<String> tokens = new HashSet<>(SearchTokens.ofName("Anne-Marie D'Souza अय्यर"));
        tokens.addAll(SearchTokens.ofName("Booking.com"));
        tokens.addAll(SearchTokens.ofMail("Anne.Souza@Chai.Example"));
        tokens.addAll(SearchTokens.ofPhone("+919876543210"));
        tokens.addAll(SearchTokens.ofExternalId("C-1001/B"));
        return tokens;
    }

    private static List<FoundBy> found(String q) {
        return CustomerSearch.parse(q).terms().stream()
                .map(term -> term.best(customer()))
                .map(best -> best == null ? null : best.by())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "anne, NAME",
        "mar, NAME",
        "DSOUZA, NAME",
        "d'sou, NAME",
        "iyer, SOUND",
        "अय्यर, NAME",
        "ayyar, SCRIPT",
        "booking, NAME",
        "anne.s, EMAIL",
        "ANNE.SOUZA@chai.example, EMAIL",
        "@chai, EMAIL",
        "chai.example, EMAIL",
        "c-1001, EXTERNAL_ID",
        "c-1001/b, EXTERNAL_ID",
        "+919876543210, PHONE",
        "+91 98765-43, PHONE",
        "0091 9876, PHONE",
        "09876543210, PHONE",
        "98765, PHONE",
        "43210, PHONE",
        "919876543210, PHONE"
    })
    void whatever_is_remembered_finds_it(String q, FoundBy by) {
        assertThat(found(q)).as(q).contains(by).doesNotContainNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nne", "souza@", "c-1002", "1001", "98766", "ann x", "@anne", "ram"})
    void what_is_not_there_does_not(String q) {
        assertThat(found(q)).as(q).containsNull();
    }

    @Test
    void what_says_nothing_or_too_much_is_refused() {
        assertRefused(" ", "empty_search");
        assertRefused("&, –", "empty_search");
        assertRefused("x".repeat(201), "too_long");
        assertRefused("a b c d e-f g", "too_many_words");
    }

    private static void assertRefused(String q, String code) {
        assertThatThrownBy(() -> CustomerSearch.parse(q))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.code()).isEqualTo(code));
    }

    @Test
    void no_token_is_longer_than_what_is_kept_and_long_words_are_found_all_the_same() {
        String name = "ब्रह्मा".repeat(20) + " 𠮷" + "x".repeat(100);
        Set<String> tokens = new HashSet<>(SearchTokens.ofName(name));
        tokens.addAll(SearchTokens.ofExternalId("é".repeat(128)));
        tokens.addAll(SearchTokens.ofMail("a".repeat(64) + "@" + "b".repeat(60) + ".example"));
        assertThat(tokens).allMatch(t -> t.codePointCount(0, t.length()) <= SearchTokens.LONGEST);
        for (String q :
                List.of("ब्रह्मा".repeat(20), "x".repeat(10), "é".repeat(128), "a".repeat(64) + "@" + "b".repeat(60))) {
            assertThat(CustomerSearch.parse(q).terms().getFirst().best(tokens))
                    .as(q)
                    .isNotNull();
        }
        assertThat(SearchTokens.sortName(name)
                        .codePointCount(0, SearchTokens.sortName(name).length()))
                .isLessThanOrEqualTo(40);
    }

    @Test
    void different_names_with_one_skeleton_stay_apart() {
        for (String[] pair :
                new String[][] {{"Ram", "Rima"}, {"Amit", "Umati"}, {"Sunil", "Sonali"}, {"Asha", "Usha"}}) {
            assertThat(CustomerSearch.parse(pair[0]).terms().getFirst().best(SearchTokens.ofName(pair[1])))
                    .as(pair[0])
                    .isNull();
        }
    }
}
