package sambandh.rest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

/** A person whose link was cut is told so in words; a program gets a problem. */
class UnknownLinkTest {
    private static final String LINK = "/api/v1/unsubscribe/cut";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hi-IN,hi;q=0.9,en;q=0.8 | hi | यह लिंक काम नहीं कर रहा",
                "bn | bn | এই লিঙ্কটি কাজ করছে না",
                "ne-NP,en;q=0.5 | ne | यो लिङ्कले काम गरेन",
                "de,fr;q=0.5 | en | This link does not work",
                "en;q=nonsense | en | This link does not work",
            })
    void a_browser_gets_a_page_in_its_language(String wanted, String language, String words) {
        Client browser = RestSlice.stranger().with("Accept", BROWSER).with("Accept-Language", wanted);
        for (Answer answer :
                new Answer[] {browser.get(LINK), browser.post(LINK, "application/x-www-form-urlencoded", "a=b")}) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("text/html").contains("utf-8");
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            assertThat(answer.header("Vary")).contains("Accept-Language");
            assertThat(answer.body())
                    .contains("lang=\"" + language + "\"", words)
                    .doesNotContain("cut<", "<form");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    /** Who wanted to go somewhere is not told how to end letters. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hi | यह लिंक कहाँ ले जाने वाला था। | पत्र नहीं चाहते",
                "bn | কোথায় নিয়ে যাওয়ার কথা ছিল। | আর চিঠি চান না",
                "ne | पुर्‍याउनुपर्ने थियो भनी सोध्नुहोस्। | अब पत्र नचाहिएको",
                "en | where the link was to lead. | no more of them",
            })
    void a_link_to_elsewhere_has_words_of_its_own(String language, String words, String others) {
        Client browser = RestSlice.stranger().with("Accept", BROWSER).with("Accept-Language", language);
        Answer clicked = browser.get("/api/v1/clicks/cut");
        assertThat(clicked.status()).isEqualTo(404);
        assertThat(clicked.header("Content-Language")).isEqualTo(language);
        assertThat(clicked.body()).contains(words).doesNotContain(others);
        assertThat(browser.get(LINK).body()).contains(others).doesNotContain(words);
    }

    @Test
    void without_a_language_it_is_english() {
        assertThat(RestSlice.stranger().with("Accept", BROWSER).get(LINK).body())
                .contains("This link does not work");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/problem+json", "application/json"})
    void a_program_gets_a_problem(String accept) {
        Answer answer = RestSlice.stranger()
                .with("Accept", accept)
                .post(LINK, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.status()).isBetween(404, 406);
    }
}
