package sambandh.rest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.InMemoryRulesOfLetters;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.TestClock;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class PreferenceSliceTest {
    private static final String PATCH = "application/merge-patch+json";
    private static final String RULES = "/api/v1/company/letter-rules";

    private final Client agent = RestSlice.as("agent");
    private final Client manager = RestSlice.as("manager");
    private final Client stranger = RestSlice.stranger();
    private final InMemoryRecipients recipients = RestSlice.bean(InMemoryRecipients.class);

    @AfterEach
    void asEver() {
        RestSlice.bean(InMemoryRulesOfLetters.class).set(LetterRules.USUAL);
    }

    private static void marketingNeedsConsent() {
        LetterRules usual = LetterRules.USUAL;
        RestSlice.bean(InMemoryRulesOfLetters.class)
                .set(new LetterRules(usual.cap(), usual.quietHours(), true, Map.of()));
    }

    /** Sita, as the customer column and the letters know her. */
    private UUID sita() {
        UUID id = UUID.fromString(
                agent.post("/api/v1/people", "{\"name\": \"सीता\", \"language\": \"ne\", \"zone\": \"Asia/Kathmandu\"}")
                        .text("/id"));
        recipients.put(new Recipient(
                id,
                "सीता",
                "सीता",
                new Language("ne"),
                ZoneId.of("Asia/Kathmandu"),
                new EmailAddress("sita." + id + "@example.com"),
                false,
                Set.of(),
                List.of()));
        return id;
    }

    /** Where she lives; other tests move the clock. */
    private static LocalDate today() {
        return LocalDate.ofInstant(RestSlice.bean(TestClock.class).instant(), ZoneId.of("Asia/Kathmandu"));
    }

    private static String byLink(UUID person) {
        return "/api/v1/preferences/" + person + ",thanks";
    }

    private static String byStaff(UUID person) {
        return "/api/v1/people/" + person + "/preferences";
    }

    private Answer patch(UUID person, String json) {
        return stranger.send("PATCH", byLink(person), PATCH, json);
    }

    private Answer thank(UUID person) {
        return agent.post("/api/v1/letters", "{\"personId\": \"" + person + "\", \"template\": \"thank_you\"}");
    }

    @Test
    void a_reader_sees_the_topics_in_their_language_and_nothing_of_themselves() {
        UUID person = sita();
        Answer seen = stranger.get(byLink(person));
        assertThat(seen.status()).as(seen.body()).isEqualTo(200);
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        assertThat(seen.texts("/topics", "topic"))
                .containsExactly(
                        "cards",
                        "check_in",
                        "contact",
                        "newsletter",
                        "offers",
                        "onboarding",
                        "surveys",
                        "thanks",
                        "value");
        assertThat(seen.texts("/topics", "words")).contains("धन्यवादका पत्र", "समाचारपत्र");
        assertThat(seen.texts("/topics", "wanted")).containsOnly("true");
        assertThat(seen.text("/quietHours")).isEqualTo("21:00-08:00");
        assertThat(seen.text("/zone")).isEqualTo("Asia/Kathmandu");
        assertThat(seen.text("/pausedUntil")).isNull();
        assertThat(seen.body()).doesNotContain("सीता", "@", person.toString());
    }

    @Test
    void a_reader_changes_what_is_named_and_what_is_queued_is_stopped() {
        UUID person = sita();
        Answer letter = thank(person);
        Answer changed = patch(
                person,
                "{\"wanted\": {\"thanks\": false}, \"atMost\": {\"letters\": 1, \"days\": 30},"
                        + " \"quietHours\": \"20:00-09:00\", \"language\": \"hi\", \"zone\": \"Asia/Kolkata\"}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.texts("/topics", "wanted")).containsOnlyOnce("false");
        assertThat(changed.text("/atMost/letters")).isEqualTo("1");
        assertThat(changed.text("/quietHours")).isEqualTo("20:00-09:00");
        assertThat(agent.get(letter.header("Location")).text("/notSentBecause")).isEqualTo("opted_out");
        Answer kept = agent.get("/api/v1/people/" + person);
        assertThat(kept.text("/language")).isEqualTo("hi");
        assertThat(kept.text("/zone")).isEqualTo("Asia/Kolkata");
        assertThat(kept.text("/name")).isEqualTo("सीता");

        Answer back = patch(person, "{\"atMost\": null, \"quietHours\": null, \"everythingOff\": true}");
        assertThat(back.text("/atMost/letters")).isNull();
        assertThat(back.text("/quietHours")).isEqualTo("21:00-08:00");
        assertThat(back.text("/everythingOff")).isEqualTo("true");
        assertThat(back.texts("/topics", "wanted")).containsOnlyOnce("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1M", "P3M", "P2W", "2026-12-24"})
    void a_reader_pauses_all_optional_letters(String until) {
        UUID person = sita();
        Answer paused = patch(person, "{\"pausedUntil\": \"" + until + "\"}");
        assertThat(paused.text("/pausedUntil"))
                .as(paused.body())
                .isEqualTo(
                        until.startsWith("P")
                                ? today().plus(Period.parse(until)).toString()
                                : until);
        assertThat(thank(person).text("/notSentBecause")).isEqualTo("paused");
        assertThat(patch(person, "{\"pausedUntil\": null}").text("/pausedUntil"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"pausedUntil\": \"2026-03-02\"} | /pausedUntil in_past",
                "{\"pausedUntil\": \"P2Y\"} | /pausedUntil out_of_range",
                "{\"pausedUntil\": \"P999999999Y\"} | /pausedUntil invalid_date",
                "{\"pausedUntil\": \"soon\"} | /pausedUntil invalid_date",
                "{\"wanted\": {\"spam\": true}} | /wanted unknown_topic",
                "{\"quietHours\": \"9pm\"} | /quietHours invalid_quiet_hours",
                "{\"zone\": \"Kathmandu\"} | /zone invalid_zone",
                "{\"atMost\": {\"letters\": 0, \"days\": 7}} | /atMost/letters out_of_range",
                "{\"atMost\": {\"letters\": 2}} | /atMost/days required",
                "{\"name\": \"x\"} | /name unknown_field",
            })
    void what_is_wrong_is_named(String body, String fault) {
        Answer refused = patch(sita(), body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.faults()).contains(fault);
    }

    @Test
    void of_a_link_that_is_not_ours_or_a_person_who_is_gone_the_same_is_told() {
        Answer forged = stranger.get("/api/v1/preferences/forged");
        Answer gone = stranger.get(byLink(UUID.randomUUID()));
        assertThat(forged.status()).isEqualTo(404);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text("/type")).isEqualTo(forged.text("/type"));
        assertThat(gone.text("/detail")).isEqualTo(forged.text("/detail"));
        assertThat(stranger.send("PATCH", "/api/v1/preferences/forged", PATCH, "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void staff_see_the_proof_and_change_with_an_etag() {
        UUID person = sita();
        Answer seen = agent.get(byStaff(person));
        assertThat(seen.header("ETag")).isEqualTo("\"0\"");
        patch(person, "{\"pausedUntil\": \"P1M\"}");
        assertThat(agent.patch(byStaff(person), null, "{}").status()).isEqualTo(428);
        assertThat(agent.patch(byStaff(person), "\"0\"", "{\"everythingOff\": true}")
                        .status())
                .isEqualTo(412);
        Answer changed = agent.patch(byStaff(person), "\"1\"", "{\"wanted\": {\"offers\": false}}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.texts("/wishes", "what")).containsExactly("changed", "paused");
        assertThat(changed.texts("/wishes", "language")).containsOnly("ne");
        assertThat(changed.text("/wishes/0/toldBy")).startsWith("user:");
        assertThat(changed.text("/wishes/1/toldBy")).isEqualTo("person:" + person);
        assertThat(agent.get(byStaff(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(RestSlice.as("analyst").get(byStaff(person)).status()).isEqualTo(403);
        assertThat(RestSlice.as("marketer")
                        .patch(byStaff(person), "\"2\"", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobody_says_yes_for_a_person_but_the_person_by_two_steps() {
        marketingNeedsConsent();
        UUID person = sita();
        Answer refused = agent.patch(byStaff(person), "\"0\"", "{\"wanted\": {\"newsletter\": true}}");
        assertThat(refused.faults()).containsExactly("/wanted/newsletter needs_consent");

        String asking = "{\"topic\": \"newsletter\", \"wording\": \"समाचारपत्र <b>\", \"source\": \"form\"}";
        String optIns = "/api/v1/people/" + person + "/opt-ins";
        Answer asked = agent.post(optIns, asking);
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(asked.text("/state")).isEqualTo("asked");
        assertThat(asked.text("/language")).isEqualTo("ne");
        assertThat(agent.post(optIns, asking).faults()).containsExactly("/topic asked_lately");

        String link = "/api/v1/opt-ins/" + person + ",newsletter," + asked.text("/askedAt");
        Answer page = stranger.get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("समाचारपत्र &lt;b&gt;").doesNotContain("<b>");
        assertThat(agent.get(byStaff(person)).text("/consents/0/state")).isEqualTo("asked");
        for (int i = 0; i < 2; i++) {
            assertThat(stranger.post(link, "application/x-www-form-urlencoded", "")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(agent.get(byStaff(person)).text("/consents/0/state")).isEqualTo("confirmed");
        assertThat(agent.post(optIns, asking).text("/state")).isEqualTo("confirmed");
        assertThat(stranger.get("/api/v1/opt-ins/forged").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/opt-ins/" + person + ",offers,2026-03-02T09:30:00Z")
                        .status())
                .as("never asked")
                .isEqualTo(404);
    }

    @Test
    void a_reader_who_ticks_a_topic_has_said_yes_to_it() {
        marketingNeedsConsent();
        UUID person = sita();
        assertThat(stranger.get(byLink(person)).texts("/topics", "wanted")).contains("false");
        patch(person, "{\"wanted\": {\"newsletter\": true}}");
        Answer seen = agent.get(byStaff(person));
        assertThat(seen.text("/consents/0/state")).isEqualTo("confirmed");
        assertThat(seen.text("/consents/0/source")).isEqualTo("preferences");
    }

    @Test
    void who_wants_no_letters_is_not_asked_for_more() {
        UUID person = sita();
        patch(person, "{\"everythingOff\": true}");
        Answer refused = agent.post(
                "/api/v1/people/" + person + "/opt-ins",
                "{\"topic\": \"newsletter\", \"wording\": \"News\", \"source\": \"form\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.faults()).containsExactly(" wants_no_letters");
    }

    @Test
    void the_page_behind_an_unsubscribe_link_offers_pauses() {
        UUID person = sita();
        String link = "/api/v1/unsubscribe/" + person + ",thanks";
        assertThat(stranger.get(link).body()).contains("value=\"P1M\"", "value=\"P3M\"", "एक महिना रोक्नुहोस्");
        Answer done = stranger.post(link, "application/x-www-form-urlencoded", "pause=P3M");
        assertThat(done.status()).isEqualTo(200);
        LocalDate end = today().plusMonths(3);
        assertThat(done.body())
                .contains(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH)
                        .format(end))
                .contains("२०२६");
        assertThat(agent.get(byStaff(person)).text("/preferences/pausedUntil")).isEqualTo(end.toString());
        assertThat(agent.get(byStaff(person)).text("/wishes/0/wording")).isEqualTo("Pause for three months");
        assertThat(thank(person).text("/notSentBecause")).isEqualTo("paused");
        assertThat(stranger.post("/api/v1/unsubscribe/forged", "application/x-www-form-urlencoded", "pause=P1M")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_companys_rules_are_read_by_all_and_changed_by_managers() {
        Answer seen = agent.get(RULES);
        assertThat(seen.text("/atMost/letters")).isEqualTo("2");
        assertThat(seen.text("/marketingNeedsConsent")).isEqualTo("false");
        assertThat(agent.patch(RULES, seen.header("ETag"), "{}").status()).isEqualTo(403);
        Answer changed = manager.patch(
                RULES,
                seen.header("ETag"),
                "{\"atMost\": {\"letters\": 1}, \"quietHours\": \"20:00-09:00\", \"priorities\": {\"newsletter\": 2}}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/atMost/days")).isEqualTo("7");
        assertThat(changed.text("/priorities/newsletter")).isEqualTo("2");
        assertThat(manager.patch(RULES, seen.header("ETag"), "{}").status()).isEqualTo(412);
        Answer wrong = manager.patch(
                RULES, changed.header("ETag"), "{\"priorities\": {\"newsletter\": 10}, \"atMost\": {\"days\": 91}}");
        assertThat(wrong.faults())
                .containsExactlyInAnyOrder("/priorities/newsletter out_of_range", "/atMost/days out_of_range");
    }

    @Test
    void a_letter_kept_back_by_the_cap_says_from_which_day_it_may_go() {
        UUID person = sita();
        patch(person, "{\"atMost\": {\"letters\": 1, \"days\": 30}}");
        InMemoryLetters queue = RestSlice.bean(InMemoryLetters.class);
        InMemoryUnitOfWork work = RestSlice.bean(InMemoryUnitOfWork.class);
        Letter sent = SampleLetters.letter().to(person).build();
        work.run(() -> queue.add(sent));
        List<LetterQueue.Ended> mine =
                work.perform(() -> queue.take(Lane.SINGLE, Integer.MAX_VALUE, Heartbeat.LEASE)).stream()
                        .filter(one -> one.letter().id().equals(sent.id()))
                        .map(one -> new LetterQueue.Ended(one, new LetterQueue.Ending.Sent()))
                        .toList();
        work.run(() -> queue.end(mine, RestSlice.bean(TestClock.class).instant()));

        Answer kept = thank(person);
        assertThat(kept.text("/notSentBecause")).isEqualTo("cap");
        assertThat(agent.get(kept.header("Location")).text("/mend")).contains("from " + today().plusDays(30) + " on");
    }
}
