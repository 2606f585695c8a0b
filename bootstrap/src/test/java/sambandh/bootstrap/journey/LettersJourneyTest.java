package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People are thanked by letters over a real mail server, in their language, once, and until they wish otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersJourneyTest {
    private static final String LETTERS = "/api/v1/letters";
    private static final String ON_ITS_WAY = "queued|waiting|sending";

    private Installation installation;
    private Caller admin;

    private record Customer(String id, String personId, String address) {}

    @BeforeAll
    void open() {
        installation = new Installation();
        admin = installation.administrator();
        var answer = admin.patch(
                "/api/v1/company",
                admin.get("/api/v1/company").header("ETag"),
                Map.of(
                        "name", "Darjeeling & Co.",
                        "currency", "INR",
                        "zone", "Asia/Kolkata",
                        "language", "en",
                        "email", "hello@darjeeling.example"));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Grace, 'Thank you, Grace'",
        "hi, अनीता, 'धन्यवाद, अनीता जी'",
        "bn, মৌসুমী, 'ধন্যবাদ, মৌসুমী'",
        "ne, सुजाता, 'धन्यवाद, सुजाता जी'",
        "de, Jörg, 'Thank you, Jörg'"
    })
    void somebody_is_thanked_in_their_language(String language, String name, String subject) throws Exception {
        Customer customer = customer(name, language);
        var written = thanked(customer);
        assertThat(written.status()).as(written.raw().body()).isEqualTo(201);
        assertThat(written.text("delivery")).isEqualTo("smtp");

        assertThat(ended(written).text("state")).isEqualTo("sent");
        assertThat(messages(customer)).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo(subject);
            assertThat(message.getMessageID()).isEqualTo("<" + written.text("messageId") + ">");
        });

        var again = thanked(customer);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(written.text("id"));
    }

    @Test
    void a_live_order_is_thanked_for_once_and_stands_in_the_timeline() throws Exception {
        Customer customer = customer("Grace", "en");
        order(customer, Instant.now().minusSeconds(3600));

        var list = admin.until(
                LETTERS + "?personId=" + customer.personId(),
                a -> !a.text("items/0/state").isEmpty()
                        && !a.text("items/0/state").matches(ON_ITS_WAY));
        assertThat(list.text("items/0/state")).as(list.raw().body()).isEqualTo("sent");
        assertThat(messages(customer)).hasSize(1);
        assertThat(admin.get(LETTERS + "/" + list.text("items/0/id") + "/content")
                        .text("text"))
                .contains("Darjeeling first flush", "₹1,250");
        assertThat(admin.get("/api/v1/customers/" + customer.id() + "/timeline")
                        .raw()
                        .body())
                .contains("letter.sent", "order.placed");
    }

    @Test
    void an_order_of_long_ago_is_not_thanked_for() {
        Customer past = customer("Past", "en");
        order(past, Instant.now().minusSeconds(30L * 24 * 3600));
        Customer live = customer("Live", "en");
        order(live, Instant.now());

        // the younger order's letter shows that the older one's turn has come and gone
        admin.until(
                LETTERS + "?personId=" + live.personId(),
                a -> !a.text("items/0/id").isEmpty());
        assertThat(admin.get(LETTERS + "?personId=" + past.personId()).text("items/0/id"))
                .isEmpty();
    }

    @Test
    void one_click_ends_letters_of_thanks_and_works_twice() throws Exception {
        Customer customer = customer("Grace", "en");
        ended(thanked(customer));
        MimeMessage message = messages(customer).getFirst();
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link = message.getHeader("List-Unsubscribe")[0].replaceAll("^<https?://[^/]+|>$", "");
        Caller stranger = new Caller(installation.address());

        assertThat(stranger.get(link).status()).isEqualTo(200);
        for (int i = 0; i < 2; i++) {
            assertThat(stranger.form(link, "List-Unsubscribe=One-Click").status())
                    .isEqualTo(200);
        }
        order(customer, Instant.now());
        var list = admin.until(
                LETTERS + "?personId=" + customer.personId(),
                a -> !a.text("items/1/id").isEmpty());
        assertThat(list.text("items/0/notSentBecause")).isEqualTo("opted_out");
        assertThat(messages(customer)).hasSize(1);
    }

    @Test
    void a_letter_of_any_template_says_what_was_given() throws Exception {
        Customer customer = customer("Grace", "en");
        var written = admin.post(
                LETTERS,
                Map.of(
                        "customerId",
                        customer.id(),
                        "template",
                        "complaint_solved",
                        "language",
                        "hi",
                        "inputs",
                        Map.of(
                                "complaint.about", "पार्सल देर से पहुँचा",
                                "complaint.done", "डाक का ख़र्च लौटा दिया है।")));
        assertThat(written.status()).as(written.raw().body()).isEqualTo(201);
        assertThat(written.text("purpose")).isEqualTo("service");
        assertThat(ended(written).text("state")).isEqualTo("sent");
        assertThat(messages(customer)).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).contains("पार्सल देर से पहुँचा");
            assertThat(message.getHeader("Content-Language")).containsExactly("hi");
        });
        var missing = admin.post(LETTERS, Map.of("customerId", customer.id(), "template", "complaint_solved"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.raw().body())
                .contains("\"/inputs/complaint.about\"", "\"/inputs/complaint.done\"", "missing_input");
    }

    @Test
    void a_test_comes_to_its_sender_and_touches_nobody_else() throws Exception {
        Customer customer = customer("Grace", "en");
        String own = UUID.randomUUID() + "@darjeeling.example";
        var user =
                admin.post("/api/v1/users", Map.of("login", own, "displayName", "Maya", "roles", List.of("marketer")));
        assertThat(user.status()).as(user.raw().body()).isEqualTo(201);
        String password = "a long way to Darjeeling";
        assertThat(admin.post("/api/v1/users/" + user.text("id") + "/password", Map.of("password", password))
                        .status())
                .isLessThan(300);
        Caller maya = new Caller(installation.address()).signIn(own, password);
        String tests = "/api/v1/templates/newsletter/test-sends";
        Map<String, ?> inputs = Map.of(
                "headline",
                "The spring tea is here",
                "announcements",
                List.of(Map.of("title", "First flush", "text", "It tastes of fresh grass.")));

        var sent = maya.post(tests, Map.of("personId", customer.personId(), "inputs", inputs));
        assertThat(sent.text("result")).as(sent.raw().body()).isEqualTo("accepted");
        assertThat(messages(own)).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("[Test] The spring tea is here");
            assertThat(message.getMessageID()).isEqualTo("<" + sent.text("messageId") + ">");
            assertThat(message.getHeader("List-Unsubscribe")).isNull();
        });
        assertThat(messages(customer)).isEmpty();
        assertThat(admin.get(LETTERS + "?personId=" + customer.personId()).text("items/0/id"))
                .isEmpty();

        String other = UUID.randomUUID() + "@darjeeling.example";
        assertThat(maya.post(tests, Map.of("address", other)).status()).isEqualTo(403);
        assertThat(admin.post(tests, Map.of("address", other, "language", "ne")).text("language"))
                .isEqualTo("ne");
        assertThat(messages(other)).hasSize(1);
    }

    private Caller.Answer thanked(Customer customer) {
        return admin.post(LETTERS, Map.of("personId", customer.personId(), "template", "thank_you"));
    }

    private Caller.Answer ended(Caller.Answer letter) {
        return admin.until(
                LETTERS + "/" + letter.text("id"), a -> !a.text("state").matches(ON_ITS_WAY));
    }

    private List<MimeMessage> messages(Customer customer) {
        return messages(customer.address());
    }

    private List<MimeMessage> messages(String address) {
        return Stream.of(installation.mail().getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return String.valueOf(message.getAllRecipients()[0]).contains(address);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Somebody for whom it is about noon, whenever this test runs. */
    private Customer customer(String name, String language) {
        String address = UUID.randomUUID() + "@customers.example";
        int ahead = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        String noon = "Etc/GMT" + (ahead > 0 ? "-" + ahead : ahead < 0 ? "+" + -ahead : "");
        var made = admin.post(
                "/api/v1/customers",
                Map.of(
                        "kind",
                        "private_person",
                        "name",
                        name,
                        "person",
                        Map.of("name", name, "language", language, "zone", noon, "emails", List.of(address))));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        String id = made.text("id");
        return new Customer(id, admin.get("/api/v1/customers/" + id + "/people").text("items/0/id"), address);
    }

    private void order(Customer customer, Instant at) {
        var line = Map.of(
                "description",
                "Darjeeling first flush",
                "quantity",
                1,
                "unitPrice",
                Map.of("amount", "1250.00", "currency", "INR"));
        var made = admin.post(
                "/api/v1/orders",
                Map.of("customerId", customer.id(), "orderedAt", at.toString(), "lines", List.of(line)));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
    }
}
