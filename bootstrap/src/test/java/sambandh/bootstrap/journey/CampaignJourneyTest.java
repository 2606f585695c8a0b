package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One letter to many over a real mail server: in each one's language, to nobody who does not want it, to nobody twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignJourneyTest {
    private static final String CAMPAIGNS = "/api/v1/campaigns";
    private static final List<String> LANGUAGES = List.of("en", "hi", "bn", "ne");
    private static final Map<String, String> THANKS =
            Map.of("en", "Thank you", "hi", "धन्यवाद", "bn", "ধন্যবাদ", "ne", "धन्यवाद");

    private Installation installation;
    private Caller admin;

    private record Customer(String personId, String address, String language) {}

    @BeforeAll
    void open() {
        installation = new Installation();
        admin = installation.administrator();
        var answer = admin.patch(
                "/api/v1/company",
                admin.get("/api/v1/company").header("ETag"),
                Map.of(
                        "name", "Darjeeling & Co.",
                        "zone", "Asia/Kolkata",
                        "language", "en",
                        "email", "hello@darjeeling.example"));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void everybody_who_may_gets_one_letter_in_their_language() throws Exception {
        List<Customer> customers = IntStream.range(0, 32)
                .mapToObj(n -> customer("Somebody " + n, LANGUAGES.get(n % 4), "industry-" + n % 2))
                .toList();
        Customer dead = customer("Dead", "en", "industry-0");
        assertThat(admin.post("/api/v1/suppressions", Map.of("address", dead.address()))
                        .status())
                .isEqualTo(201);
        Customer wantsNone = customer("Wants none", "hi", "industry-0");
        assertThat(admin.put("/api/v1/people/" + wantsNone.personId() + "/opt-outs/thanks")
                        .status())
                .isLessThan(300);
        String location = draft("industry-0", 50);

        Caller.Answer forecast = admin.get(location + "/forecast");
        assertThat(forecast.number("audience")).isEqualTo(18);
        assertThat(forecast.number("notSent/control_group")).isEqualTo(forecast.number("heldOut"));
        assertThat(admin.post(location + "/launch", Map.of()).text("state")).isEqualTo("scheduled");
        Caller.Answer progress =
                admin.until(location + "/progress", a -> a.text("over").equals("true"));
        assertThat(progress.text("state")).as(progress.raw().body()).isEqualTo("done");
        assertThat(progress.number("letters")).isEqualTo(18);
        assertThat(progress.number("notSentBecause/control_group")).isEqualTo(progress.number("heldOut"));
        assertThat(progress.number("sent") + progress.number("notSent")).isEqualTo(progress.number("letters"));

        long heldOut = 0;
        for (int n = 0; n < customers.size(); n++) {
            Customer customer = customers.get(n);
            List<MimeMessage> got = messages(customer);
            if (n % 2 == 1) {
                assertThat(got).as("not of the audience").isEmpty();
            } else if (isHeldOut(customer)) {
                heldOut++;
                assertThat(got).as("held out").isEmpty();
            } else {
                assertThat(got)
                        .singleElement()
                        .satisfies(
                                message -> assertThat(message.getSubject()).contains(THANKS.get(customer.language())));
            }
        }
        assertThat(heldOut).isBetween(progress.number("heldOut") - 2, progress.number("heldOut"));
        assertThat(messages(dead)).isEmpty();
        assertThat(messages(wantsNone)).isEmpty();
        assertThat(progress.raw().body())
                .contains(isHeldOut(dead) ? "" : "dead_address", isHeldOut(wantsNone) ? "" : "opted_out");
        resultsAreTold(location, progress.number("letters"));
    }

    private void resultsAreTold(String location, long letters) {
        Caller.Answer results = admin.get(location + "/results?by=language");
        long told = IntStream.range(0, results.json().get("items").size())
                .mapToLong(n -> results.number("items/" + n + "/letters"))
                .sum();
        assertThat(told).isEqualTo(letters);
        assertThat(admin.get(location + "/results?by=domain").number("items/0/letters"))
                .isPositive();
        assertThat(admin.get(location + "/results?by=hour").raw().body()).contains("\"sent\":");
        Caller.Answer uplift = admin.get(location + "/uplift?days=30");
        assertThat(uplift.number("waiting")).as(uplift.raw().body()).isEqualTo(18);
        assertThat(uplift.text("repeatPurchase/tooFew")).isEqualTo("true");
        Caller.Answer events = admin.get(location + "/progress-events");
        assertThat(events.header("Content-Type")).startsWith("text/event-stream");
        assertThat(events.raw().body()).contains("event: progress").contains("\"done\"");
    }

    @Test
    void a_letter_of_a_campaign_is_read_as_it_was_sent() throws Exception {
        Customer customer = customer("अंजलि", "hi", "industry-read");
        String location = draft("industry-read", 0);
        admin.post(location + "/launch", Map.of());
        admin.until(location + "/progress", a -> a.text("over").equals("true"));
        Caller.Answer letter = admin.get("/api/v1/letters?personId=" + customer.personId());
        assertThat(letter.text("items/0/state")).as(letter.raw().body()).isEqualTo("sent");
        assertThat(letter.text("items/0/whyLanguage")).isEqualTo("reader");
        assertThat(letter.text("items/0/whyNow")).startsWith("It belongs to a campaign");
        assertThat(letter.text("items/0/whyLanguage")).isEqualTo("reader");
        Caller.Answer words = admin.get("/api/v1/letters/" + letter.text("items/0/id") + "/content");
        assertThat(words.text("subject"))
                .isEqualTo(messages(customer).getFirst().getSubject());
        assertThat(words.text("text")).contains("अंजलि");
    }

    @Test
    void what_is_paused_goes_on_and_what_is_cancelled_does_not() {
        IntStream.range(0, 6).forEach(n -> customer("Slow " + n, "en", "industry-slow"));
        String location = draft("industry-slow", 0);
        var patched = admin.patch(location, admin.get(location).header("ETag"), Map.of("ratePerHour", 1));
        assertThat(patched.status()).as(patched.raw().body()).isEqualTo(200);
        admin.post(location + "/launch", Map.of());
        admin.until(location + "/progress", a -> a.number("sent") == 1);
        assertThat(admin.post(location + "/pause", Map.of()).text("state")).isEqualTo("paused");
        assertThat(admin.post(location + "/resumption", Map.of()).text("state")).isEqualTo("running");
        assertThat(admin.post(location + "/cancellation", Map.of()).text("state"))
                .isEqualTo("cancelled");
        Caller.Answer end =
                admin.until(location + "/progress", a -> a.text("over").equals("true"));
        assertThat(end.number("notSentBecause/cancelled")).isEqualTo(5);
        assertThat(end.number("sent")).isEqualTo(1);
    }

    /** Over HTTP as somebody would who has two things to tell; all that is wrong or missing is told first, with its place. */
    @ParameterizedTest
    @CsvSource({"periodic_thanks, message", "newsletter, headline"})
    void a_letter_with_announcements_reaches_its_readers(String template, String input) throws Exception {
        String industry = "industry-" + template;
        Customer english = customer("Maya", "en", industry);
        Customer hindi = customer("अंजलि", "hi", industry);
        String location = draft(industry, 0, template);
        Caller.Answer unfit = admin.patch(
                location,
                admin.get(location).header("ETag"),
                Map.of("inputs", Map.of("announcements", List.of(Map.of("titel", "x")), "more", "x")));
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.raw().body()).contains("/inputs/announcements/0/titel", "/inputs/more");

        given(location, input, List.of(Map.of("title", "The shop is open on Saturdays")));
        Caller.Answer refused = admin.post(location + "/launch", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("\"/inputs/announcements/0/text\"", "missing_input");

        given(
                location,
                input,
                List.of(
                        Map.of("title", "The shop is open on Saturdays", "text", "BUY NOW!!! From ten to four."),
                        Map.of("title", "Tea from the new garden", "text", "It tastes of fresh grass.")));
        assertThat(admin.get(location + "/forecast").raw().body())
                .contains("\"inputs.announcements[0].text\"")
                .doesNotContain("\"severity\":\"error\"");
        Caller.Answer launched = admin.post(location + "/launch", Map.of());
        assertThat(launched.status()).as(launched.raw().body()).isEqualTo(200);
        admin.until(location + "/progress", a -> a.text("over").equals("true"));
        for (Customer customer : List.of(english, hindi)) {
            assertThat(messages(customer))
                    .singleElement()
                    .satisfies(message -> assertThat(((Multipart) message.getContent())
                                    .getBodyPart(0)
                                    .getContent())
                            .asString()
                            .contains("Something of our own")
                            .containsSubsequence(
                                    "The shop is open on Saturdays",
                                    "From ten to four.",
                                    "Tea from the new garden",
                                    "It tastes of fresh grass."));
        }
    }

    private void given(String location, String input, List<?> announcements) {
        Caller.Answer patched = admin.patch(
                location,
                admin.get(location).header("ETag"),
                Map.of("inputs", Map.of(input, "Something of our own", "announcements", announcements)));
        assertThat(patched.status()).as(patched.raw().body()).isEqualTo(200);
    }

    /** Somebody for whom it is about noon, whenever this test runs. */
    private Customer customer(String name, String language, String industry) {
        String address = UUID.randomUUID() + "@customers.example";
        int ahead = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        String noon = "Etc/GMT" + (ahead > 0 ? "-" + ahead : ahead < 0 ? "+" + -ahead : "");
        Caller.Answer made = admin.post(
                "/api/v1/customers",
                Map.of(
                        "kind",
                        "private_person",
                        "name",
                        name,
                        "industry",
                        industry,
                        "person",
                        Map.of("name", name, "language", language, "zone", noon, "emails", List.of(address))));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        String person =
                admin.get("/api/v1/customers/" + made.text("id") + "/people").text("items/0/id");
        return new Customer(person, address, language);
    }

    private String draft(String industry, int controlPercent) {
        return draft(industry, controlPercent, "thank_you");
    }

    private String draft(String industry, int controlPercent, String template) {
        String segment = admin.post(
                        "/api/v1/segments", Map.of("name", "Of " + industry, "text", "industry = " + industry))
                .text("id");
        Map<String, Object> body = new HashMap<>(Map.of("name", "Thanks", "template", template));
        body.put("segmentId", segment);
        body.put("controlPercent", controlPercent);
        Caller.Answer made = admin.post(CAMPAIGNS, body);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return made.header("Location");
    }

    /** Told as any other reason why somebody got no letter. */
    private boolean isHeldOut(Customer customer) {
        Caller.Answer letter = admin.get("/api/v1/letters?personId=" + customer.personId());
        boolean heldOut = letter.text("items/0/notSentBecause").equals("control_group");
        assertThat(letter.text("items/0/whyNotSent")).matches(why -> !heldOut || why.contains("left alone"));
        return heldOut;
    }

    private List<MimeMessage> messages(Customer customer) {
        return Stream.of(installation.mail().getReceivedMessages())
                .filter(message -> isTo(message, customer.address()))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return String.valueOf(message.getAllRecipients()[0]).contains(address);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
