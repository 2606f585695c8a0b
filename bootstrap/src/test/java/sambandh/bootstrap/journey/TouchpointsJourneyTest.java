package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import sambandh.persistence.shared.TestDatabase;

/** A missed call is followed up until people have spoken; a note goes out in the owner's name, and its promise is kept by a call. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TouchpointsJourneyTest {
    private Installation installation;
    private Caller admin;
    private String customer;
    private String person;

    @BeforeAll
    void open() {
        installation = new Installation(TestDatabase.freshSchema(), "");
        admin = installation.administrator();
        var answer = admin.patch(
                "/api/v1/company",
                admin.get("/api/v1/company").header("ETag"),
                Map.of(
                        "name",
                        "Darjeeling & Co.",
                        "zone",
                        "UTC",
                        "language",
                        "en",
                        "email",
                        "post@darjeeling.example"));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        String owner = made("/api/v1/employees", Map.of("name", "Tenzing Lama", "email", "tenzing@darjeeling.example"));
        customer = made(
                "/api/v1/customers",
                Map.of("kind", "organisation", "name", "Garden", "zone", "Asia/Dhaka", "ownerId", owner));
        person = made(
                "/api/v1/people",
                Map.of(
                        "name",
                        "Anjali Rai",
                        "language",
                        "bn",
                        "emails",
                        List.of("anjali@customers.example"),
                        "memberships",
                        List.of(Map.of("customerId", customer, "role", "buyer"))));
    }

    @AfterAll
    void close() {
        installation.close();
    }

    private String made(String path, Map<String, ?> body) {
        Caller.Answer made = admin.post(path, body);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return made.text("id");
    }

    private String touched(String channel, String outcome) {
        return made(
                "/api/v1/customers/" + customer + "/interactions",
                Map.of(
                        "channel",
                        channel,
                        "outcome",
                        outcome,
                        "startedAt",
                        Instant.now().toString()));
    }

    private int tasks(String kind, String state) {
        return admin.get("/api/v1/tasks?customerId=" + customer + "&kind=" + kind + "&state=" + state)
                .json()
                .get("items")
                .size();
    }

    @Test
    void a_missed_call_stays_open_until_people_have_spoken() {
        touched("call", "no_answer");
        touched("call", "voicemail");
        assertThat(tasks("call", "open")).isEqualTo(1);
        touched("mail", "written");
        assertThat(tasks("call", "open")).isEqualTo(1);
        touched("call", "spoken");
        assertThat(tasks("call", "open")).isZero();
        assertThat(tasks("call", "done")).isEqualTo(1);
        assertThat(admin.get("/api/v1/customers/" + customer + "/timeline")
                        .raw()
                        .body())
                .contains("Call, from us: words left on voicemail", "Call, from us: spoken with each other");
        String segment = made(
                "/api/v1/segments",
                Map.of(
                        "name",
                        "Spoken with",
                        "text",
                        "talked(channel: \"call\") at least 1 time in 7 days and interaction.count >= 4"
                                + " and interaction.last within 7 days and interaction.lastSpoken within 7 days"));
        assertThat(admin.get("/api/v1/segments/" + segment + "/customers").text("items/0/id"))
                .isEqualTo(customer);
    }

    @Test
    void a_note_goes_out_in_the_owners_name_and_its_promise_is_kept_by_a_call() throws Exception {
        Caller.Answer note = admin.post(
                "/api/v1/customers/" + customer + "/notes",
                Map.of(
                        "text",
                        "আজ কথা বলে ভালো লাগল।\nআবার ফোন করব।",
                        "send",
                        Map.of("personId", person),
                        "followUp",
                        Map.of("when", "start_of_next_year")));
        assertThat(note.status()).as(note.raw().body()).isEqualTo(201);
        int year = LocalDate.now(ZoneId.of("Asia/Dhaka")).getYear();
        assertThat(note.text("promise/on")).isEqualTo((year + 1) + "-01-01");
        assertThat(note.text("promise/zone")).isEqualTo("Asia/Dhaka");
        String own = note.header("Location");
        admin.until(own, it -> it.text("sent/state").equals("sent"));
        MimeMessage mail = installation.mail().getReceivedMessages()[0];
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress()).isEqualTo("tenzing@darjeeling.example");
        assertThat(mail.getSubject()).contains("আপনার জন্য");

        Caller.Answer promises = admin.get("/api/v1/tasks?customerId=" + customer + "&kind=promise");
        String task = promises.text("items/0/id");
        assertThat(promises.text("items/0/title")).as(promises.raw().body()).contains((year + 1) + "-01-01");
        String call = touched("call", "spoken");
        Caller.Answer done =
                admin.post("/api/v1/tasks/" + task + "/completion", Map.of("proof", "interaction", "reference", call));
        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
        admin.until(own, it -> it.text("promise/state").equals("kept"));
        assertThat(admin.get("/api/v1/customers/" + customer + "/promises?state=kept")
                        .text("items/0/id"))
                .isEqualTo(note.text("id"));
    }
}
