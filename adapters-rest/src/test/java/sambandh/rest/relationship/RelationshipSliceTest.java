package sambandh.rest.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.order.InMemoryCountedSales;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class RelationshipSliceTest {
    private final Client agent = RestSlice.as("agent");
    private final UUID customer = customer();
    private final String path = "/api/v1/customers/" + customer;

    private LocalDate today() {
        ZoneId zone = ZoneId.of(agent.get("/api/v1/company").text("/zone"));
        return LocalDate.ofInstant(RestSlice.bean(Clock.class).instant(), zone);
    }

    @Test
    void the_stage_of_any_day_is_shown_with_the_order_that_caused_it() {
        UUID order = RestSlice.bean(InMemoryCountedSales.class).sold(customer, LocalDate.of(2026, 1, 10), null);
        Answer before = agent.get(path + "/relationship?asOf=2026-01-09");
        assertThat(before.text("/stage")).isEqualTo("exploration");
        assertThat(before.at("/evidence")).isNull();
        Answer then = agent.get(path + "/relationship?asOf=2026-01-10");
        assertThat(then.text("/stage")).isEqualTo("awareness");
        assertThat(then.text("/stageSince")).isEqualTo("2026-01-10");
        assertThat(then.text("/evidence/kind")).isEqualTo("first_order");
        assertThat(then.text("/evidence/orderId")).isEqualTo(order.toString());
        assertThat(then.text("/type")).isEqualTo("transactional");
        assertThat(agent.get(path + "/relationship").text("/asOf")).isEqualTo(today().toString());
        assertThat(agent.get(path + "/relationship?asOf=soon").faults()).containsExactly("asOf invalid_date");
    }

    @Test
    void what_is_told_stands_in_the_history() {
        Answer told = agent.post(path + "/evidence", """
                {"kind": "trial_started", "day": "2026-02-01", "text": "Two weeks"}""");
        assertThat(told.status()).isEqualTo(201);
        assertThat(told.header("Location")).isEqualTo(path + "/stages");
        Answer failed = agent.post(path + "/evidence", """
                {"kind": "trial_failed", "day": "2026-02-15", "ends": true}""");
        assertThat(failed.text("/endedBy")).isEqualTo("customer");
        Answer history = agent.get(path + "/stages");
        assertThat(history.texts("/periods", "stage")).containsExactly("exploration", "exploration", "dissolution");
        assertThat(history.text("/periods/2/evidence/evidenceId")).isEqualTo(failed.text("/id"));
        assertThat(agent.delete(path + "/evidence/" + failed.text("/id"), null).status())
                .isEqualTo(204);
        assertThat(agent.get(path + "/relationship").text("/stage")).isEqualTo("exploration");
    }

    @Test
    void a_step_that_there_is_not_is_a_conflict_with_its_code() {
        Answer skipped = agent.post(path + "/stages", """
                {"stage": "commitment", "reason": "so"}""");
        assertThat(skipped.status()).isEqualTo(409);
        assertThat(skipped.faults()).containsExactly("/stage skips_a_stage");
        assertThat(agent.post(path + "/stages", "{\"stage\": \"awareness\", \"reason\": \"knows us\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_end_says_who_and_why() {
        Answer wrong = agent.post(path + "/dissolution", """
                {"endedBy": "customer", "reason": "fraud"}""");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.faults()).containsExactly("/reason not_of_this_side");
        String end = """
                {"endedBy": "company", "reason": "fraud"}""";
        assertThat(agent.post(path + "/dissolution", end).status()).isEqualTo(201);
        assertThat(agent.post(path + "/dissolution", end).faults()).containsExactly(" already_ended");
    }

    @Test
    void all_faults_are_told_at_once() {
        Answer answer = agent.post(path + "/evidence", """
                {"kind": "first_order", "day": "soon", "ends": true, "reference": "x"}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactly(
                        "/kind not_told", "/day invalid_date", "/reference invalid_id", "/ends only_for_failed_trials");
        assertThat(agent.post(path + "/evidence", "{\"kind\": \"inquiry\", \"day\": \"" + today().plusDays(1) + "\"}")
                        .faults())
                .containsExactly("/day in_future");
    }

    @Test
    void a_type_is_chosen_from_the_version_that_was_seen() {
        Answer unset = agent.get(path + "/relationship-type");
        assertThat(unset.etag()).isEqualTo("\"0\"");
        assertThat(unset.text("/chosen")).isEqualTo("false");
        String body = """
                {"type": "long_term", "modes": ["self_service"], "reason": "every month"}""";
        assertThat(agent.put(path + "/relationship-type", body).status()).isEqualTo(428);
        Answer chosen = agent.with("If-Match", "\"0\"").put(path + "/relationship-type", body);
        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.text("/effects/checkIn")).isEqualTo("P12M");
        assertThat(chosen.text("/effects/opensPage")).isEqualTo("true");
        assertThat(agent.with("If-Match", "\"0\"")
                        .put(path + "/relationship-type", body)
                        .status())
                .isEqualTo(412);
        Answer dedicated = agent.with("If-Match", "\"1\"")
                .put(path + "/relationship-type", "{\"type\": \"dedicated_assistance\"}");
        assertThat(dedicated.faults()).containsExactly("/type needs_owner");
        assertThat(agent.get(path + "/relationship?asOf=2026-03-01").text("/type"))
                .isEqualTo("transactional");
        assertThat(agent.get(path + "/relationship").text("/type")).isEqualTo("long_term");
    }

    @Test
    void the_catalogue_says_what_each_type_decides() {
        Answer types = agent.get("/api/v1/relationship-types");
        assertThat(types.texts("/types", "type")).hasSize(7);
        assertThat(types.text("/unset")).isEqualTo("transactional");
        assertThat(types.text("/types/3/effects/namedOwner")).isEqualTo("true");
    }

    @Test
    void customers_are_counted_by_stage() {
        agent.post(path + "/evidence", "{\"kind\": \"contract\", \"day\": \"1950-01-01\"}");
        Answer counts = agent.get("/api/v1/stage-counts?asOf=1950-01-02");
        assertThat(counts.texts("/stages", "stage"))
                .containsExactly("exploration", "awareness", "expansion", "commitment", "dissolution");
        assertThat(counts.text("/stages/3/customers")).isEqualTo("1");
    }

    @Test
    void who_may_not_is_told_so() {
        assertThat(RestSlice.as("analyst")
                        .post(path + "/evidence", "{\"kind\": \"inquiry\"}")
                        .status())
                .isEqualTo(403);
        assertThat(RestSlice.as("analyst").get(path + "/stages").status()).isEqualTo(200);
        String nobody = "/api/v1/customers/" + UUID.randomUUID();
        assertThat(agent.get(nobody + "/relationship").status()).isEqualTo(404);
        assertThat(agent.post(nobody + "/evidence", "{\"kind\": \"inquiry\"}").status())
                .isEqualTo(404);
    }

    private static UUID customer() {
        Customer made = SampleCustomers.customer().build();
        RestSlice.bean(InMemoryUnitOfWork.class)
                .run(() -> RestSlice.bean(InMemoryCustomers.class).add(made));
        return made.id().value();
    }
}
