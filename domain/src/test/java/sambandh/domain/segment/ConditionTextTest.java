package sambandh.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;

class ConditionTextTest {
    @Test
    void a_long_word_is_cut_between_characters() {
        String rare = "\uD840\uDC00";
        assertThat(faults("order.last x" + rare.repeat(60)))
                .singleElement()
                .asString()
                .endsWith("not x" + rare.repeat(39) + "….");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "country = IN|country = IN",
                "country = in|country = IN",
                "country IN (np, IN)|country in (NP, IN)",
                "country is not NP|country != NP",
                "not country = NP|country != NP",
                "country is unknown|country is unknown",
                "country is not known|country is unknown",
                "NOT order.last WITHIN 90 days|not order.last within 90 days",
                "order.last < 2026-01-01|order.last before 2026-01-01",
                "order.last >= 2026-01-01|order.last from 2026-01-01",
                "created > \"2026-01-01\"|created after 2026-01-01",
                "order.last within next 1 day|order.last within next 1 day",
                "a = 1 and b = 2|",
                "order.count>=3 and(country=IN or country=NP)|order.count >= 3 and (country = IN or country = NP)",
                "order.count > 1 or country = IN and source = erp|order.count > 1 or (country = IN and source = erp)",
                "((country = IN))|country = IN",
                "attribute.tier = gold|attribute.tier = gold",
                "attribute.seats >= 10.50|attribute.seats >= 10.5",
                "attribute.since >= 2020-01-01|attribute.since from 2020-01-01",
                "attribute.vip = TRUE|attribute.vip = true",
                "attribute.code = \"12\"|attribute.code = \"12\"",
                "name = 12|name = \"12\"",
                "name starts with \"Tea & \"|name starts with \"Tea &\"",
                "name contains चाय|name contains चाय",
                "doNotContact = false|doNotContact = false",
                "ordered|ordered at least 1 time",
                "not ordered in 90 days|not ordered at least 1 time in 90 days",
                "ordered at most 0 times|ordered at most 0 times",
                "ordered(product: 4711) at least 2 times in 90 days|ordered(product: \"4711\") at least 2 times in 90 days",
                "ordered(product: SKU-1, minAmount: 100.00) within 30 days|ordered(minAmount: 100, product: SKU-1) at least 1 time in 30 days",
                "cancelled from 2026-01-01 before 2026-02-01|cancelled at least 1 time from 2026-01-01 before 2026-02-01"
            })
    void a_text_is_read_and_written_in_its_one_form(String text, String written) {
        if (written == null) {
            assertThat(faults(text)).hasSize(2);
        } else {
            assertThat(ConditionText.write(read(text))).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "|unexpected Line 1, column 1: Here should stand a fact, not, or (, not the end.",
                "contry = IN|unknown_fact Line 1, column 1: There is no such fact. Did you mean country?",
                "order.cuont >= 3|unknown_fact Line 1, column 1: There is no such fact. Did you mean order.count?",
                "orderd(product: x)|unknown_fact Line 1, column 1: There is no such fact. Did you mean ordered?",
                "country = ZZ|invalid_country Line 1, column 11: Use a two-letter country code of ISO 3166, such as IN or GB.",
                "country in (IN, ZZ, NP)|invalid_country Line 1, column 17: Use a two-letter country code of ISO 3166, such as IN or GB.",
                "country >= IN|wrong_operator Line 1, column 9: This cannot be asked of country; use one of is (=), oneOf (in), known (is known).",
                "order.count >= many|invalid_number Line 1, column 16: Write a number of at most 15 digits before the point and 4 behind it.",
                "order.last before yesterday|invalid_date Line 1, column 19: Write a date from 1850 to 2199 as YYYY-MM-DD.",
                "order.last before 2026-02-30|invalid_date Line 1, column 19: Write a date from 1850 to 2199 as YYYY-MM-DD.",
                "order.last within 0 days|invalid_days Line 1, column 19: Write a whole number from 1 to 36500.",
                "order.last wthin 90 days|unexpected Line 1, column 12: Here should stand =, !=, >=, >, <=, <, in, not in, before, after, from, until, within, contains, starts with, or is known, not wthin.",
                "country = IN order.count = 3|unexpected Line 1, column 14: Here should stand and, or, or the end, not order.count.",
                "(country = IN|unexpected Line 1, column 14: Here should stand and, or, or ), not the end.",
                "country = |unexpected Line 1, column 10: Here should stand a value, not the end.",
                "name = \"Tea|unexpected Line 1, column 8: The text that begins here has no closing quote.",
                "country = IN; DROP TABLE customer|unexpected Line 1, column 13: Nothing here begins with ;.",
                "ordered(colour: red)|unknown_parameter Line 1, column 17: There is none of this name; there are product, category, minAmount.",
                "ordered(product: a, product: b)|duplicate Line 1, column 21: This is asked twice.",
                "ordered at least 0 times|invalid_times Line 1, column 18: Write a whole number from 1 to 1000000.",
                "ordered at leest 2 times|unexpected Line 1, column 12: Here should stand least or most, not leest.",
                "cancelled from 2026-02-01 before 2026-01-01|contradiction Line 1, column 34: The end must lie behind the beginning.",
                "doNotContact = perhaps|wrong_type Line 1, column 16: Write true or false."
            })
    void a_fault_is_told_by_its_place_with_what_should_stand_there(String text, String fault) {
        assertThat(faults(text == null ? "" : text)).containsExactly(fault);
    }

    @Test
    void a_place_is_told_by_line_and_character() {
        assertThat(faults("name = \"चाय 🍵\" and\n  contry = IN"))
                .containsExactly("unknown_fact Line 2, column 3: There is no such fact. Did you mean country?");
        assertThat(faults("name = 🍵")).singleElement().asString().startsWith("unexpected Line 1, column 8");
    }

    @Test
    void all_faults_of_meaning_are_told_at_once() {
        assertThat(faults("contry = IN and order.count >= x or (country = ZZ and ordered at least 0 times)"))
                .extracting(fault -> fault.split(" ")[0])
                .containsExactly("unknown_fact", "invalid_number", "invalid_country", "invalid_times");
    }

    @Test
    void depth_and_size_have_a_limit() {
        assertThat(faults("not ".repeat(10) + "country = IN"))
                .singleElement()
                .asString()
                .startsWith("too_deep");
        assertThat(ConditionText.write(read("not ".repeat(8) + "country = IN"))).startsWith("not not not");
        assertThat(faults("(".repeat(5_000))).singleElement().asString().startsWith("too_deep");
        assertThat(read(many(200, "country = IN")).leaves()).hasSize(200);
        assertThat(faults(many(201, "country = IN"))).singleElement().asString().startsWith("too_many");
        assertThat(faults(many(21, "cancelled"))).singleElement().asString().startsWith("too_many");
    }

    private static String many(int times, String leaf) {
        return IntStream.range(0, times).mapToObj(_ -> leaf).collect(Collectors.joining(" or "));
    }

    private static Condition read(String text) {
        return ConditionText.read(text, SampleConditions.CATALOGUE);
    }

    private static java.util.List<String> faults(String text) {
        return catchThrowableOfType(InvalidInput.class, () -> read(text)).faults().stream()
                .map(Fault.class::cast)
                .map(fault -> fault.code() + " " + fault.detail())
                .toList();
    }
}
