package sambandh.rest.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class SeriesSliceTest {
    private static final String SERIES = "/api/v1/series";
    private static final String STEPS = "\"steps\": [{\"template\": \"thank_you\"},"
            + " {\"template\": \"thank_you\", \"after\": \"P3D\", \"at\": \"09:30\"}]";

    private final Client marketer = RestSlice.as("marketer");

    private Answer made(String fields) {
        Answer made = marketer.post(SERIES, "{\"name\": \"पहले दिन\", " + STEPS + fields + "}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static Recipient somebody() {
        return RestSlice.bean(InMemoryRecipients.class).add("Somebody", "en", "a@example.com", UUID.randomUUID());
    }

    @Test
    void a_draft_is_made_changed_and_thrown_away() {
        Answer made = made(", \"trigger\": \"order.placed\", \"condition\": \"country = NP\", \"again\": \"P6M\","
                + " \"exits\": {\"events\": [\"order.placed\"], \"condition\": \"country = IN\"}");
        assertThat(made.text("/state")).isEqualTo("draft");
        assertThat(made.text("/steps/0/after")).isEqualTo("P0D");
        assertThat(made.text("/steps/1/at")).isEqualTo("09:30");
        assertThat(made.text("/exits/events/0")).isEqualTo("order.placed");
        String location = made.header("Location");
        Answer changed = marketer.patch(location, made.etag(), "{\"condition\": null, \"again\": \"P1Y\"}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/again")).isEqualTo("P1Y");
        assertThat(changed.body()).doesNotContain("country = NP").contains("country = IN");
        assertThat(marketer.patch(location, made.etag(), "{}").status()).isEqualTo(412);
        assertThat(marketer.get(SERIES).texts("/items", "id")).contains(made.text("/id"));
        assertThat(marketer.delete(location, changed.etag()).status()).isEqualTo(204);
        assertThat(marketer.get(location).status()).isEqualTo(404);
    }

    @Test
    void all_faults_are_told_at_once() {
        Answer answer = marketer.post(SERIES, """
                {"trigger": "x y", "condition": "country ? NP", "again": "soon",
                 "steps": [{"after": "-P1D"}, {"template": "thank_you", "at": "9", "condition": "nothing = 1"}],
                 "exits": {"events": ["a", "a"]}}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .extracting(it -> it.split(" ")[0])
                .contains(
                        "/name",
                        "/trigger",
                        "/steps/0/template",
                        "/steps/0/after",
                        "/steps/1/at",
                        "/exits/events",
                        "/again");
        assertThat(answer.faults()).anyMatch(it -> it.startsWith("/condition"));
        assertThat(answer.faults()).anyMatch(it -> it.startsWith("/steps/1/condition"));
        assertThat(marketer.post(SERIES, "{\"name\": \"x\"}").faults()).containsExactly("/steps required");
        assertThat(marketer.post(
                                SERIES,
                                "{\"name\": \"x\", \"trigger\": \"nothing\", \"exits\": {\"events\": [\"nothing\"]},"
                                        + " \"steps\": [{\"template\": \"none\"}]}")
                        .faults())
                .containsExactly(
                        "/trigger unknown_trigger",
                        "/exits/events unknown_trigger",
                        "/steps/0/template unknown_template");
    }

    @Test
    void it_is_started_entered_left_and_stopped() {
        Recipient person = somebody();
        Answer made = made("");
        String location = made.header("Location");
        String body = "{\"personId\": \"" + person.personId() + "\"}";
        assertThat(marketer.post(location + "/enrolments", body).faults()).containsExactly(" series_not_running");
        Answer started = marketer.post(location + "/starts", "");
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        assertThat(started.text("/state")).isEqualTo("running");
        assertThat(marketer.post(location + "/starts", "").etag()).isEqualTo(started.etag());
        assertThat(marketer.patch(location, started.etag(), "{\"again\": \"P1D\"}")
                        .faults())
                .containsExactly(" series_started");
        assertThat(marketer.delete(location, started.etag()).faults()).containsExactly(" series_started");

        Answer entered = marketer.post(location + "/enrolments", body);
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        assertThat(entered.text("/customerId"))
                .isEqualTo(person.customers().getFirst().toString());
        assertThat(entered.text("/step")).isEqualTo("1");
        assertThat(marketer.post(location + "/enrolments", body).faults()).containsExactly(" already_enrolled");
        assertThat(marketer.post(location + "/enrolments", "{}").faults()).containsExactly("/personId required");
        assertThat(marketer.post(location + "/enrolments", "{\"customerId\": \"" + UUID.randomUUID() + "\"}")
                        .faults())
                .containsExactly("/customerId unknown_person");
        String enrolment = location + "/enrolments/" + entered.text("/id");
        assertThat(marketer.delete(enrolment, null).status()).isEqualTo(204);
        assertThat(marketer.delete(enrolment, null).status()).isEqualTo(204);
        assertThat(marketer.delete(location + "/enrolments/" + UUID.randomUUID(), null)
                        .status())
                .isEqualTo(404);

        assertThat(marketer.post(location + "/enrolments", body).text("/round")).isEqualTo("2");
        assertThat(marketer.get(location + "/enrolments?waiting=true").texts("/items", "round"))
                .containsExactly("2");
        assertThat(marketer.post(location + "/stops", "").text("/state")).isEqualTo("stopped");
        assertThat(marketer.get(location + "/enrolments?personId=" + person.personId())
                        .texts("/items", "endedBecause"))
                .containsExactlyInAnyOrder("by_hand", "stopped");
        Answer results = marketer.get(location + "/results");
        assertThat(results.text("/enrolled")).as(results.body()).isEqualTo("2");
        assertThat(results.text("/ended/stopped")).isEqualTo("1");
    }

    @Test
    void what_sets_it_going_is_named_in_the_readers_language() {
        assertThat(marketer.with("Accept-Language", "ne")
                        .get("/api/v1/series-triggers")
                        .texts("/items", "title"))
                .containsExactly("अर्डर गरियो");
    }

    @Test
    void who_may_not_is_told_so() {
        String somewhere = SERIES + "/" + UUID.randomUUID();
        assertThat(RestSlice.stranger().get(SERIES).status()).isEqualTo(401);
        for (String role : List.of("agent", "support", "analyst")) {
            assertThat(RestSlice.as(role).get(SERIES).status()).isEqualTo(200);
            assertThat(RestSlice.as(role).post(somewhere + "/starts", "").status())
                    .isEqualTo(403);
        }
        assertThat(RestSlice.as("analyst").get(somewhere + "/enrolments").status())
                .isEqualTo(403);
        assertThat(marketer.get(somewhere + "/enrolments").status()).isEqualTo(404);
        assertThat(marketer.post(somewhere + "/stops", "").status()).isEqualTo(404);
        assertThat(marketer.get(somewhere + "/results").status()).isEqualTo(404);
    }
}
