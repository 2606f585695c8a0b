package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** A first order sets letters going, one after the other, until there is another one. Time is made to pass in the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesJourneyTest {
    private static final String SERIES = "/api/v1/series";

    private Installation installation;
    private Caller admin;
    private Peek database;

    private record Customer(String id, String personId, String address) {}

    @BeforeAll
    void open() throws SQLException {
        DatabaseSettings schema = TestDatabase.freshSchema();
        installation = new Installation(schema, "");
        database = new Peek(schema);
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
    void close() throws SQLException {
        database.close();
        installation.close();
    }

    @Test
    void letters_follow_a_first_order_until_there_is_another() throws Exception {
        String series = started(Map.of(
                "name",
                "First days",
                "trigger",
                "order.placed",
                "condition",
                "order.count = 1",
                "steps",
                List.of(
                        Map.of("template", "thank_you"),
                        Map.of("template", "thank_you", "after", "P3D"),
                        Map.of("template", "thank_you", "after", "P1M")),
                "exits",
                Map.of("events", List.of("order.placed"))));
        Customer customer = customer();
        order(customer);
        String enrolment = series + "/enrolments?personId=" + customer.personId();
        admin.until(enrolment, it -> it.text("items/0/letterId").length() > 0);
        // the thanks for the order itself and the first letter
        List<MimeMessage> first = until(customer, 2);
        assertThat(first).allSatisfy(it -> assertThat(it.getSubject()).contains("Thank you"));
        lookAgain();
        Caller.Answer waiting =
                admin.until(enrolment, it -> it.text("items/0/step").equals("2"));
        Instant next = Instant.parse(waiting.text("items/0/nextAt"));
        assertThat(next).isAfter(Instant.now().plusSeconds(2 * 86_400L));
        assertThat(admin.get("/api/v1/letters?personId=" + customer.personId())
                        .raw()
                        .body())
                .contains(
                        "\"template\":\"thank_you\"",
                        "letter 1 of the series " + series,
                        "\"whyNow\":\"An order was placed.\"",
                        "\"whyLanguage\":\"reader\"");

        order(customer);
        Caller.Answer ended =
                admin.until(enrolment, it -> it.text("items/0/endedBecause").length() > 0);
        assertThat(ended.text("items/0/endedBecause")).isEqualTo("order.placed");
        assertThat(ended.text("items/0/step")).isEqualTo("2");
        Caller.Answer results = admin.get(series + "/results");
        assertThat(results.number("enrolled")).as(results.raw().body()).isEqualTo(1);
        assertThat(results.json().get("ended").get("order.placed").getLongValue())
                .isEqualTo(1);
        assertThat(results.text("letters/0/state")).isEqualTo("sent");
        Caller.Answer timeline = admin.get("/api/v1/customers/" + customer.id() + "/timeline");
        assertThat(timeline.raw().body())
                .contains("Entered a series of letters", "Left a series of letters: an order was placed");
        assertThat(admin.post(series + "/stops", Map.of()).text("state")).isEqualTo("stopped");
    }

    @Test
    void who_is_put_in_by_hand_goes_through_to_the_end() throws Exception {
        String series = started(Map.of(
                "name",
                "Two letters",
                "steps",
                List.of(Map.of("template", "thank_you"), Map.of("template", "thank_you", "after", "P8D"))));
        Customer customer = customer();
        assertThat(admin.post(series + "/enrolments", Map.of("customerId", customer.id()))
                        .status())
                .isEqualTo(201);
        until(customer, 1);
        String enrolment = series + "/enrolments?personId=" + customer.personId();
        lookAgain();
        admin.until(enrolment, it -> it.text("items/0/step").equals("2"));
        lookAgain();
        until(customer, 2);
        lookAgain();
        Caller.Answer through =
                admin.until(enrolment, it -> it.text("items/0/endedAt").length() > 0);
        assertThat(through.text("items/0/endedBecause")).isEqualTo("completed");
        Caller.Answer results = admin.get(series + "/results");
        assertThat(results.number("letters/0/letters")).as(results.raw().body()).isEqualTo(1);
        assertThat(results.number("letters/1/step")).isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM letter WHERE created_by LIKE 'job:series:%:2'"))
                .isEqualTo(1);
    }

    /** As if the time that is waited for had come. */
    private void lookAgain() {
        // only what nobody holds: whoever holds one sets its time anew
        while (database.number("SELECT COUNT(*) FROM series_enrolment WHERE waiting AND claim_id IS NULL") == 0) {
            Thread.onSpinWait();
        }
        database.write("UPDATE series_enrolment SET due_at = UTC_TIMESTAMP(6) WHERE waiting AND claim_id IS NULL");
    }

    private String started(Map<String, ?> body) {
        Caller.Answer made = admin.post(SERIES, body);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        String location = made.header("Location");
        Caller.Answer started = admin.post(location + "/starts", Map.of());
        assertThat(started.text("state")).as(started.raw().body()).isEqualTo("running");
        return location;
    }

    private Customer customer() {
        String address = UUID.randomUUID() + "@customers.example";
        Caller.Answer made = admin.post(
                "/api/v1/customers",
                Map.of(
                        "kind",
                        "private_person",
                        "name",
                        "Maya",
                        "person",
                        Map.of("name", "Maya", "language", "en", "emails", List.of(address))));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        String person =
                admin.get("/api/v1/customers/" + made.text("id") + "/people").text("items/0/id");
        return new Customer(made.text("id"), person, address);
    }

    private void order(Customer customer) {
        Caller.Answer placed = admin.post(
                "/api/v1/orders",
                Map.of(
                        "customerId",
                        customer.id(),
                        "kind",
                        "sale",
                        "orderedAt",
                        Instant.now().toString(),
                        "amount",
                        Map.of("amount", "100.00", "currency", "INR")));
        assertThat(placed.status()).as(placed.raw().body()).isEqualTo(201);
    }

    private List<MimeMessage> until(Customer customer, int letters) {
        admin.until(
                "/api/v1/letters?state=sent&personId=" + customer.personId(),
                it -> it.json().get("items").size() >= letters);
        List<MimeMessage> got = Stream.of(installation.mail().getReceivedMessages())
                .filter(message -> isTo(message, customer.address()))
                .toList();
        assertThat(got).hasSize(letters);
        return got;
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return String.valueOf(message.getAllRecipients()[0]).contains(address);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
