package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers say by the links of real letters, and what becomes of the next ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreferencesJourneyTest {
    private static final String LETTERS = "/api/v1/letters";
    private static final Pattern OPT_IN = Pattern.compile("/api/v1/opt-ins/[A-Za-z0-9_-]+");

    private Installation installation;
    private Caller admin;
    private Caller stranger;

    private record Reader(String customerId, String personId, String address) {}

    @BeforeAll
    void open() {
        installation = new Installation();
        admin = installation.administrator();
        stranger = new Caller(installation.address());
        var answer = admin.patch(
                "/api/v1/company",
                admin.get("/api/v1/company").header("ETag"),
                Map.of("name", "Darjeeling & Co.", "currency", "INR", "email", "hello@darjeeling.example"));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void a_pause_by_a_letters_link_keeps_the_next_letter_and_is_told_in_the_timeline() throws Exception {
        Reader reader = reader("सीता", "ne");
        String link = unsubscribeLink(reader);
        String token = link.substring(link.lastIndexOf('/') + 1);
        String preferences = "/api/v1/preferences/" + token;
        assertThat(stranger.get(preferences).raw().body())
                .contains("समाचारपत्र")
                .doesNotContain("सीता");

        assertThat(stranger.form(link, "pause=P1M").status()).isEqualTo(200);
        assertThat(stranger.get(preferences).text("pausedUntil")).isNotEmpty();
        order(reader);
        var kept = admin.until(
                LETTERS + "?personId=" + reader.personId(),
                a -> !a.text("items/1/id").isEmpty());
        assertThat(kept.text("items/0/notSentBecause")).isEqualTo("paused");
        assertThat(admin.get("/api/v1/customers/" + reader.customerId() + "/timeline", Map.of("Accept-Language", "ne"))
                        .raw()
                        .body())
                .contains("preference.paused", "केही समय पत्र चाहिँदैन");
        var proof = admin.get("/api/v1/people/" + reader.personId() + "/preferences");
        assertThat(proof.text("wishes/0/toldBy")).isEqualTo("person:" + reader.personId());
        assertThat(proof.text("wishes/0/letterId")).isEqualTo(kept.text("items/1/id"));
    }

    @Test
    void preferences_by_a_letters_link_need_no_sign_in_and_change_the_person() throws Exception {
        Reader reader = reader("Grace", "en");
        String link = unsubscribeLink(reader);
        String preferences = "/api/v1/preferences/" + link.substring(link.lastIndexOf('/') + 1);
        var changed = stranger.patch(
                preferences, "*", Map.of("language", "bn", "wanted", Map.of("thanks", false), "quietHours", "none"));
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(changed.raw().body()).contains("খবরের চিঠি");
        assertThat(admin.get("/api/v1/people/" + reader.personId()).text("language"))
                .isEqualTo("bn");
        order(reader);
        var kept = admin.until(
                LETTERS + "?personId=" + reader.personId(),
                a -> !a.text("items/1/id").isEmpty());
        assertThat(kept.text("items/0/notSentBecause")).isEqualTo("opted_out");

        String cut = preferences.substring(0, preferences.length() - 2);
        assertThat(stranger.get(cut).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/people/" + reader.personId() + "/preferences")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Please confirm: may we write to you?",
        "hi, कृपया पुष्टि करें: क्या हम आपको पत्र भेजें?",
        "bn, একটু নিশ্চিত করুন: আমরা কি আপনাকে চিঠি পাঠাব?",
        "ne, कृपया पक्का गर्नुहोस्: के हामी तपाईंलाई पत्र पठाऔँ?"
    })
    void consent_is_asked_for_by_a_letter_and_given_by_its_button_only(String language, String subject)
            throws Exception {
        Reader reader = reader("Asha", language);
        String path = "/api/v1/people/" + reader.personId();
        var asked = admin.post(
                path + "/opt-ins", Map.of("topic", "newsletter", "source", "form", "wording", "News & more, monthly"));
        assertThat(asked.status()).as(asked.raw().body()).isEqualTo(200);
        var letter =
                admin.until(LETTERS + "?personId=" + reader.personId(), a -> "sent".equals(a.text("items/0/state")));
        assertThat(letter.text("items/0/purpose")).isEqualTo("obligation");
        MimeMessage message = messages(reader).getFirst();
        assertThat(message.getSubject()).isEqualTo(subject);
        assertThat(message.getHeader("List-Unsubscribe")).isNull();

        Matcher link = OPT_IN.matcher(
                String.valueOf(((Multipart) message.getContent()).getBodyPart(0).getContent()));
        assertThat(link.find()).isTrue();
        assertThat(admin.get(LETTERS + "/" + letter.text("items/0/id") + "/content")
                        .raw()
                        .body())
                .as("nobody of the company says yes for the reader")
                .contains("/api/v1/opt-ins/hidden-from-staff")
                .doesNotContain(link.group());
        assertThat(stranger.get(link.group()).raw().body()).contains("News &amp; more, monthly");
        assertThat(admin.get(path + "/preferences").text("consents/0/state")).isEqualTo("asked");
        assertThat(stranger.form(link.group(), "").status()).isEqualTo(200);
        assertThat(admin.get(path + "/preferences").text("consents/0/state")).isEqualTo("confirmed");
    }

    private String unsubscribeLink(Reader reader) throws Exception {
        var letter = admin.post(LETTERS, Map.of("personId", reader.personId(), "template", "thank_you"));
        admin.until(LETTERS + "/" + letter.text("id"), a -> "sent".equals(a.text("state")));
        return messages(reader).getFirst().getHeader("List-Unsubscribe")[0].replaceAll("^<https?://[^/]+|>$", "");
    }

    private List<MimeMessage> messages(Reader reader) {
        return Stream.of(installation.mail().getReceivedMessages())
                .filter(message -> isTo(message, reader.address()))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return String.valueOf(message.getAllRecipients()[0]).contains(address);
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Somebody for whom it is about noon, whenever this test runs. */
    private Reader reader(String name, String language) {
        String address = UUID.randomUUID() + "@customers.example";
        int ahead = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        String noon = "Etc/GMT" + (ahead > 0 ? "-" + ahead : ahead < 0 ? "+" + -ahead : "");
        var person = Map.of("name", name, "language", language, "zone", noon, "emails", List.of(address));
        var made = admin.post("/api/v1/customers", Map.of("kind", "private_person", "name", name, "person", person));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        String id = made.text("id");
        return new Reader(id, admin.get("/api/v1/customers/" + id + "/people").text("items/0/id"), address);
    }

    private void order(Reader reader) {
        var line = Map.of(
                "description", "Tea", "quantity", 1, "unitPrice", Map.of("amount", "1250.00", "currency", "INR"));
        var made = admin.post(
                "/api/v1/orders",
                Map.of(
                        "customerId", reader.customerId(),
                        "orderedAt", Instant.now().toString(),
                        "lines", List.of(line)));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
    }
}
