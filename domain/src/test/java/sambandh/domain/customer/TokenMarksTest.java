package sambandh.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenMarksTest {
    private static final List<String> NAMES =
            List.of("Anita Sharma", "अनीता शर्मा", "অনিতা রায়", "Laxmi", "लक्ष्मी", "Wasim Roy", "Zoë Åkesson", "Li");

    @Test
    void whoever_a_word_finds_has_its_marks() {
        for (String name : NAMES) {
            Set<String> tokens = SearchTokens.ofName(name);
            for (String asked : NAMES) {
                CustomerSearch.parse(asked)
                        .terms()
                        .forEach(term -> Stream.concat(
                                        term.exact().stream(),
                                        term.sounds().stream().flatMap(sound -> sound.among(tokens).stream()))
                                .filter(match -> tokens.stream().anyMatch(match::fits))
                                .forEach(match -> assertThat(TokenMarks.of(tokens) & TokenMarks.of(match.token()))
                                        .as("%s by %s", name, match)
                                        .isEqualTo(TokenMarks.of(match.token()))));
            }
        }
    }

    @Test
    void what_is_longer_has_all_marks_of_its_beginning() {
        Random dice = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String word = "w"
                    + dice.ints(1 + dice.nextInt(8), 'a', 'f')
                            .mapToObj(Character::toString)
                            .reduce("", String::concat);
            String begun = word.substring(0, 2 + dice.nextInt(word.length() - 1));
            assertThat(TokenMarks.of(word) & TokenMarks.of(begun)).isEqualTo(TokenMarks.of(begun));
        }
    }

    @Test
    void most_others_lack_one() {
        long sharma = TokenMarks.of("wsharma");
        long passing = Stream.of("Roy", "Gupta", "Basu", "Verma", "Nair", "Iyer", "Khan", "Das", "Thapa", "Rai")
                .filter(word -> (TokenMarks.of(SearchTokens.ofName("Anita " + word)) & sharma) == sharma)
                .count();
        assertThat(Long.bitCount(sharma)).isEqualTo(2);
        assertThat(passing).isLessThan(2);
    }

    @Test
    void one_letter_refuses_nobody() {
        assertThat(TokenMarks.of("wa")).isZero();
        assertThat(TokenMarks.ALL & TokenMarks.of("wsharma")).isEqualTo(TokenMarks.of("wsharma"));
    }
}
