package sambandh.rest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.InMemoryRulesOfLetters;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.Measures;
import sambandh.application.letter.PlainMeasuringLinks;
import sambandh.application.letter.Preferences;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.TestClock;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class MeasuringSliceTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final Client reader = RestSlice.stranger().with("User-Agent", FIREFOX);
    private final Client agent = RestSlice.as("agent");

    @BeforeEach
    void wanted() {
        RestSlice.bean(InMemoryRulesOfLetters.class).set(LetterRules.USUAL.withMeasuring(true));
    }

    @AfterEach
    void asEver() {
        RestSlice.bean(InMemoryRulesOfLetters.class).set(LetterRules.USUAL);
    }

    /** Sent a minute ago to somebody who has said yes. */
    private static Letter sent() {
        var person = RestSlice.bean(InMemoryRecipients.class)
                .add("Asha", "en", "asha@example.com")
                .personId();
        Letter letter = SampleLetters.letter().to(person).build();
        InMemoryLetters letters = RestSlice.bean(InMemoryLetters.class);
        Instant now = RestSlice.bean(TestClock.class).instant();
        RestSlice.bean(InMemoryUnitOfWork.class).run(() -> {
            assertThat(letters.add(letter)).isTrue();
            LetterQueue.Claimed claimed = letters.take(Lane.SINGLE, Integer.MAX_VALUE, Duration.ofMinutes(1)).stream()
                    .filter(one -> one.letter().id().equals(letter.id()))
                    .findFirst()
                    .orElseThrow();
            letters.end(
                    List.of(new LetterQueue.Ended(claimed, new LetterQueue.Ending.Sent())),
                    now.minus(Duration.ofMinutes(1)));
            RestSlice.bean(Measures.class).begin(List.of(letter.id()));
            RestSlice.bean(Preferences.class)
                    .keep(Consent.given(
                            person, Consent.MEASURING, new Code("preferences"), "Counting", Language.ENGLISH, now));
        });
        return letter;
    }

    private Answer measures(Letter letter) {
        return agent.get("/api/v1/letters/" + letter.id().value() + "/measures");
    }

    @Test
    void a_link_leads_on_and_counts_and_so_does_the_dot() {
        Letter letter = sent();
        Answer led = reader.get("/api/v1/clicks/" + letter.id().value());
        assertThat(led.status()).isEqualTo(302);
        assertThat(led.header("Location")).isEqualTo(PlainMeasuringLinks.TARGET.toString());
        assertThat(led.header("Cache-Control")).isEqualTo("no-store");
        assertThat(led.header("Referrer-Policy")).isEqualTo("no-referrer");
        Answer dot = reader.get("/api/v1/opens/" + letter.id().value());
        assertThat(dot.status()).isEqualTo(200);
        assertThat(dot.header("Content-Type")).isEqualTo("image/gif");
        assertThat(measures(letter).text("/measured")).isEqualTo("true");
        assertThat(measures(letter).text("/opens")).isEqualTo("1");
        assertThat(measures(letter).text("/clicks")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, User-Agent, " + FIREFOX,
        "GET, Sec-Purpose, prefetch;prerender",
        "GET, X-Moz, prefetch",
        "GET, User-Agent, Mozilla/5.0",
        "GET, User-Agent, Googlebot/2.1",
        "GET, User-Agent, curl/8.5.0",
        "GET, User-Agent, Microsoft Office Link Preview",
    })
    void what_may_be_a_machine_is_led_on_and_not_counted(String method, String header, String value) {
        Letter letter = sent();
        Client client = (header.equals("User-Agent") ? RestSlice.stranger() : reader).with(header, value);
        assertThat(client.send(method, "/api/v1/clicks/" + letter.id().value(), null, null)
                        .status())
                .isEqualTo(302);
        assertThat(client.send(method, "/api/v1/opens/" + letter.id().value(), null, null)
                        .status())
                .isEqualTo(200);
        assertThat(measures(letter).text("/opens")).isEqualTo("0");
        assertThat(measures(letter).text("/clicks")).isEqualTo("0");
    }

    @Test
    void what_is_not_ours_is_not_found_and_nobody_is_asked_by_letter() {
        assertThat(reader.get("/api/v1/clicks/forged").status()).isEqualTo(404);
        assertThat(reader.get("/api/v1/opens/forged").status()).isEqualTo(404);
        assertThat(agent.get("/api/v1/letters/0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a/measures")
                        .status())
                .isEqualTo(404);
        String person = agent.post("/api/v1/people", "{\"name\": \"Asha\"}").text("/id");
        Answer asked = agent.post(
                "/api/v1/people/" + person + "/opt-ins",
                "{\"topic\": \"measuring\", \"source\": \"form\", \"wording\": \"x\"}");
        assertThat(asked.faults()).containsExactly("/topic not_by_letter");
    }
}
