package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** Thanks for everybody who was not thanked for six months, again and again, over two instances on one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecurringCampaignJourneyTest {
    private Installation installation;
    private Installation other;
    private Caller admin;
    private Peek database;

    private record Person(String id, ZoneId zone) {}

    @BeforeAll
    void open() throws Exception {
        DatabaseSettings settings = TestDatabase.freshSchema();
        installation = new Installation(settings, "");
        other = new Installation(settings, "");
        database = new Peek(settings);
        admin = installation.administrator();
        var answer = admin.patch(
                "/api/v1/company",
                admin.get("/api/v1/company").header("ETag"),
                Map.of("name", "Himal", "zone", "Asia/Kathmandu", "email", "hello@darjeeling.example"));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    @AfterAll
    void close() throws Exception {
        database.close();
        other.close();
        installation.close();
    }

    @Test
    void who_was_not_thanked_for_six_months_is_thanked_once_by_their_own_clock() {
        Person far = person("Pacific/Auckland");
        Person near = person("Asia/Kolkata");
        Person west = person("America/New_York");
        Person lately = person("Asia/Kolkata");
        assertThat(admin.post("/api/v1/letters", Map.of("personId", lately.id(), "template", "thank_you"))
                        .status())
                .isEqualTo(201);
        admin.until(
                "/api/v1/letters?personId=" + lately.id(),
                a -> a.text("items/0/state").equals("sent"));
        String campaign = recurring();

        itIsTime();
        admin.until(campaign + "/progress", a -> a.number("queued") == 3);
        for (Person person : List.of(far, near, west)) {
            Instant due = Instant.parse(letters(person).text("items/0/nextAttemptAt"));
            assertThat(due.atZone(person.zone()).toLocalTime()).isEqualTo(LocalTime.of(9, 30));
        }
        assertThat(count(lately)).isEqualTo(1);

        database.write("UPDATE letter SET due_at = UTC_TIMESTAMP(6) WHERE due_at IS NOT NULL");
        admin.until(campaign + "/progress", a -> a.number("sent") == 3);
        Person late = person("Asia/Kathmandu");
        itIsTime();
        admin.until(campaign + "/progress", a -> a.number("queued") == 1);
        admin.until(campaign + "/progress", a -> a.text("preparing").equals("false"));
        assertThat(List.of(far, near, west, lately, late)).allMatch(person -> count(person) == 1);
        assertThat(admin.get(campaign).text("state")).isEqualTo("running");
        assertThat(admin.get(campaign + "/results?by=hour").raw().body()).contains("\"sent\":3");
        assertThat(admin.post(campaign + "/cancellation", Map.of()).text("state"))
                .isEqualTo("cancelled");
    }

    @Test
    void the_other_instance_tells_how_it_gets_on_to_its_end() {
        Person one = person("Europe/Berlin");
        String segment = admin.post("/api/v1/segments", Map.of("name", "One", "text", "industry = berlin"))
                .text("id");
        String location = draft(Map.of("name", "To its end", "template", "thank_you", "segmentId", segment));
        Caller elsewhere = other.administrator();
        admin.post(location + "/launch", Map.of());
        String events = elsewhere.get(location + "/progress-events").raw().body();
        assertThat(events).contains("event: progress", "\"over\":true", "\"state\":\"done\"");
        assertThat(events.substring(events.lastIndexOf("data:"))).contains("\"over\":true");
        assertThat(count(one)).isEqualTo(1);
        assertThat(elsewhere.get(location + "/results?by=domain").text("items/0/value"))
                .isEqualTo("customers.example");
    }

    /** As if the planned time had come: the next people are put in now. */
    private void itIsTime() {
        Poll.until(
                () -> database.number(
                        "SELECT COUNT(*) FROM campaign_run WHERE due_at IS NOT NULL AND claim_id IS NULL"),
                planned -> planned == 1);
        database.write(
                "UPDATE campaign_run SET due_at = UTC_TIMESTAMP(6) WHERE due_at IS NOT NULL AND claim_id IS NULL");
    }

    private String recurring() {
        String segment = admin.post(
                        "/api/v1/segments",
                        Map.of("name", "Not thanked", "text", "not letter.lastThanked within 180 days"))
                .text("id");
        String location = draft(Map.of(
                "name",
                "Thanks",
                "template",
                "thank_you",
                "segmentId",
                segment,
                "when",
                Map.of("kind", "recurring", "time", "09:30", "notAgainForDays", 180)));
        assertThat(admin.post(location + "/launch", Map.of()).text("state")).isEqualTo("scheduled");
        return location;
    }

    private String draft(Map<String, ?> body) {
        Caller.Answer made = admin.post("/api/v1/campaigns", body);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return made.header("Location");
    }

    private Person person(String zone) {
        Caller.Answer made = admin.post(
                "/api/v1/customers",
                Map.of(
                        "kind",
                        "private_person",
                        "name",
                        "Somebody",
                        "industry",
                        zone.substring(zone.indexOf('/') + 1).toLowerCase(Locale.ROOT),
                        "person",
                        Map.of(
                                "name",
                                "Somebody",
                                "zone",
                                zone,
                                "emails",
                                List.of(UUID.randomUUID() + "@customers.example"))));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        String id =
                admin.get("/api/v1/customers/" + made.text("id") + "/people").text("items/0/id");
        return new Person(id, ZoneId.of(zone));
    }

    private Caller.Answer letters(Person person) {
        return admin.get("/api/v1/letters?personId=" + person.id());
    }

    private int count(Person person) {
        return letters(person).json().get("items").size();
    }
}
