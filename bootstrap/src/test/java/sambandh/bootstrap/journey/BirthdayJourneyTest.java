package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** Birthday letters go out every day to those whose birthday it is where they live; once a year. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BirthdayJourneyTest {
    private static final ZoneId EARLIEST = ZoneOffset.ofHours(14);

    private Installation installation;
    private Caller admin;
    private Peek database;

    private record Person(String id, ZoneId zone) {}

    @BeforeAll
    void open() throws Exception {
        DatabaseSettings settings = TestDatabase.freshSchema();
        installation = new Installation(settings, "");
        database = new Peek(settings);
        admin = installation.administrator();
        var answer = admin.patch(
                "/api/v1/company",
                admin.get("/api/v1/company").header("ETag"),
                Map.of("name", "Himal", "zone", "Asia/Kolkata", "email", "hello@himal.example"));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    @AfterAll
    void close() throws Exception {
        database.close();
        installation.close();
    }

    @Test
    void each_gets_the_letter_on_the_day_itself_in_their_language_and_not_twice() throws Exception {
        String campaign = launched();
        LocalDate day = planned();
        String office = customer("Office");
        Person colleague =
                person(office, "Asia/Kolkata", "en", day.minusYears(40).plusDays(9));
        Person sumitra = person(office, "Asia/Kolkata", "bn", day.minusYears(30));
        Person west = person(customer("West"), "America/Los_Angeles", "en", day.minusYears(20));
        Person tomorrow = person(
                customer("Tomorrow"), "Asia/Kolkata", "hi", day.minusYears(50).plusDays(1));

        itIsTime();
        admin.until(campaign + "/progress", a -> a.number("queued") == 2);
        for (Person person : List.of(sumitra, west)) {
            Instant due = Instant.parse(letters(person).text("items/0/nextAttemptAt"));
            assertThat(due.atZone(person.zone()).toLocalDateTime()).isEqualTo(day.atTime(LocalTime.of(9, 30)));
        }
        database.write("UPDATE letter SET due_at = UTC_TIMESTAMP(6) WHERE due_at IS NOT NULL");
        admin.until(campaign + "/progress", a -> a.number("sent") == 2);
        String sent = letters(sumitra).text("items/0/id");
        assertThat(admin.get("/api/v1/letters/" + sent + "/content").text("subject"))
                .startsWith("শুভ জন্মদিন");

        nextDay(campaign, day.plusDays(1), 3);
        assertThat(count(tomorrow)).isEqualTo(1);
        // the same day once more, as after a clock that was set back
        database.write(
                "UPDATE campaign_run SET planned_at = DATE_ADD(DATE_SUB(planned_at, INTERVAL 2 DAY), INTERVAL 1 SECOND)"
                        + " WHERE due_at IS NOT NULL AND claim_id IS NULL");
        itIsTime();
        Poll.until(() -> database.number("SELECT COUNT(*) FROM campaign_run WHERE ended"), ended -> ended == 3);
        assertThat(List.of(sumitra, west, tomorrow)).allMatch(person -> count(person) == 1);
        assertThat(count(colleague)).isZero();
    }

    private void nextDay(String campaign, LocalDate day, int letters) {
        assertThat(planned()).isEqualTo(day);
        itIsTime();
        Poll.until(() -> database.number("SELECT COUNT(*) FROM letter"), made -> made == letters);
        admin.until(campaign + "/progress", a -> a.text("preparing").equals("false"));
    }

    private String launched() {
        Caller.Answer made = admin.post(
                "/api/v1/campaigns",
                Map.of(
                        "name",
                        "Birthdays",
                        "template",
                        "birthday",
                        "when",
                        Map.of("kind", "recurring", "time", "09:30", "occasion", "birthday")));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        Caller.Answer launch = admin.post(made.header("Location") + "/launch", Map.of());
        assertThat(launch.text("state")).as(launch.raw().body()).isEqualTo("scheduled");
        assertThat(launch.raw().body()).contains("\"occasion\":\"birthday\"", "\"notAgainForDays\":300");
        return made.header("Location");
    }

    /** The day that the next letters are for. */
    private LocalDate planned() {
        Poll.until(
                () -> database.number(
                        "SELECT COUNT(*) FROM campaign_run WHERE due_at IS NOT NULL AND claim_id IS NULL"),
                planned -> planned == 1);
        long epoch = database.number("SELECT TIMESTAMPDIFF(SECOND, '1970-01-01', planned_at) FROM campaign_run"
                + " WHERE due_at IS NOT NULL");
        return Instant.ofEpochSecond(epoch).plusSeconds(3_600).atZone(EARLIEST).toLocalDate();
    }

    private void itIsTime() {
        database.write(
                "UPDATE campaign_run SET due_at = UTC_TIMESTAMP(6) WHERE due_at IS NOT NULL AND claim_id IS NULL");
    }

    private String customer(String name) {
        return admin.post("/api/v1/customers", Map.of("kind", "organisation", "name", name))
                .text("id");
    }

    private Person person(String customer, String zone, String language, LocalDate birthday) {
        Caller.Answer made = admin.post(
                "/api/v1/people",
                Map.of(
                        "name",
                        "Somebody",
                        "zone",
                        zone,
                        "language",
                        language,
                        "birthday",
                        birthday.toString(),
                        "emails",
                        List.of(UUID.randomUUID() + "@customers.example"),
                        "memberships",
                        List.of(Map.of("customerId", customer, "role", "buyer"))));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return new Person(made.text("id"), ZoneId.of(zone));
    }

    private Caller.Answer letters(Person person) {
        return admin.get("/api/v1/letters?personId=" + person.id());
    }

    private int count(Person person) {
        return letters(person).json().get("items").size();
    }
}
