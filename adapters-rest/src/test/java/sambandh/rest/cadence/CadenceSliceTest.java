package sambandh.rest.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class CadenceSliceTest {
    private static final String STEPS = "\"steps\": [{\"code\": \"call\", \"again\": \"FREQ=MONTHLY\","
            + " \"channels\": [\"phone\"], \"purpose\": \"nurture\"}]";

    private final Client manager = RestSlice.as("manager");

    private Answer made(String kind) {
        Answer made = manager.post(
                "/api/v1/plans",
                "{\"code\": \"p." + UUID.randomUUID() + "\", \"name\": \"हर महीने\", \"kind\": \"" + kind
                        + "\", \"inUse\": true, \"least\": 1, \"most\": 60, " + STEPS + "}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static String customer() {
        Customer made = SampleCustomers.customer().build();
        RestSlice.bean(InMemoryUnitOfWork.class)
                .run(() -> RestSlice.bean(InMemoryCustomers.class).add(made));
        return made.id().value().toString();
    }

    private Answer enrolled(String customer, Answer plan) {
        return manager.post(
                "/api/v1/plan-enrolments",
                "{\"customerId\": \"" + customer + "\", \"planId\": \"" + plan.text("/id") + "\"}");
    }

    @Test
    void each_version_of_a_plan_is_kept() {
        Answer made = made("nurture");
        String location = made.header("Location");

        Answer changed = manager.patch(location, made.etag(), "{\"name\": \"Other\", \"most\": 30}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/version")).isEqualTo("2");
        assertThat(manager.get(location + "?version=1").text("/name")).isEqualTo("हर महीने");
        assertThat(manager.get(location).text("/name")).isEqualTo("Other");
        assertThat(manager.patch(location, made.etag(), "{}").status()).isEqualTo(412);
    }

    @Test
    void all_faults_of_a_plan_are_told_at_once() {
        Answer answer = manager.post("/api/v1/plans", """
                {"code": "x y", "name": "", "kind": "never", "least": 1, "most": 5,
                 "steps": [{"code": "a", "channels": ["pigeon"], "purpose": "p"},
                           {"code": "b", "again": "FREQ=HOURLY", "channels": ["phone"], "purpose": "p"}]}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .extracting(it -> it.split(" ")[0])
                .contains("/code", "/name", "/kind", "/steps/0/after", "/steps/0/channels/0", "/steps/1/again");
    }

    @Test
    void a_customer_is_put_into_a_plan_once_and_the_outlook_says_why_each_day() {
        String customer = customer();
        Answer plan = made("nurture");

        Answer enrolled = enrolled(customer, plan);
        assertThat(enrolled.status()).as(enrolled.body()).isEqualTo(201);
        assertThat(enrolled(customer, plan).status()).isEqualTo(409);

        Answer outlook = manager.get("/api/v1/customers/" + customer + "/cadence/outlook");
        assertThat(outlook.status()).as(outlook.body()).isEqualTo(200);
        assertThat(outlook.text("/items/0/step/because/0/text")).isNotEmpty();
        assertThat(manager.get("/api/v1/customers/" + UUID.randomUUID() + "/cadence")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_enrolment_ends_only_with_a_reason() {
        Answer enrolled = enrolled(customer(), made("check_in"));
        String location = enrolled.header("Location");

        assertThat(manager.patch(location, enrolled.etag(), "{\"state\": \"ended\"}")
                        .faults())
                .containsExactly("/reason required");
        Answer ended = manager.patch(location, enrolled.etag(), "{\"state\": \"ended\", \"reason\": \"moved_away\"}");
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(ended.text("/endedBecause")).isEqualTo("moved_away");
    }

    @Test
    void holidays_come_with_source_and_certainty_and_a_year_that_is_not_known_says_so() {
        Answer known = manager.with("Accept-Language", "bn").get("/api/v1/holidays?country=BD&year=2026");

        assertThat(known.body()).contains("\"known\":true", "বিজয় দিবস", "MIT", "\"certain\":true");
        assertThat(manager.get("/api/v1/holidays?country=BD&year=2031").body()).contains("\"known\":false");
        assertThat(manager.get("/api/v1/holidays?country=XX&year=2026").status())
                .isEqualTo(400);
    }

    @Test
    void a_season_is_made_changed_and_taken_away_and_each_time_customers_are_planned_anew() {
        Answer made = manager.post(
                "/api/v1/season-rules",
                "{\"name\": \"Harvest\", \"industry\": \"farming\", \"kind\": \"quiet\", \"from\": \"11-15\", \"to\": \"01-10\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String location = made.header("Location");

        Answer changed = manager.patch(location, made.etag(), "{\"to\": \"01-31\"}");
        assertThat(changed.text("/to")).isEqualTo("01-31");
        assertThat(manager.get("/api/v1/replans").texts("/items", "industry")).contains("farming");
        assertThat(manager.delete(location, changed.etag()).status()).isEqualTo(204);
        assertThat(manager.get(location).status()).isEqualTo(404);
    }
}
