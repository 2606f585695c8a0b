package sambandh.rest.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class MotivesAndNeedsSliceTest {
    private final Client agent = RestSlice.as("agent");
    private final String path = "/api/v1/customers/" + customer();

    private LocalDate today() {
        ZoneId zone = ZoneId.of(agent.get("/api/v1/company").text("/zone"));
        return LocalDate.ofInstant(RestSlice.bean(Clock.class).instant(), zone);
    }

    @Test
    void motives_are_kept_shown_and_counted_in_words() {
        Answer told = agent.post(path + "/motives", "{\"motive\": \"belonging\"}");
        assertThat(told.status()).isEqualTo(201);
        assertThat(told.text("/purpose")).isEqualTo("staying");
        assertThat(agent.get(path + "/motives").texts("/motives", "motive")).containsExactly("belonging");
        Answer counts = agent.with("Accept-Language", "hi").get("/api/v1/motives");
        assertThat(counts.text("/motives/15/title")).isEqualTo("अपनापन");
        assertThat(counts.text("/motives/15/customers")).isEqualTo("1");
        Answer wrong = agent.post(
                path + "/motives", "{\"motive\": \"belonging\", \"orderId\": \"" + UUID.randomUUID() + "\"}");
        assertThat(wrong.faults()).containsExactly("/orderId only_for_buying");
        assertThat(agent.delete(path + "/motives/" + told.text("/id"), null).status())
                .isEqualTo(204);
        assertThat(agent.delete(path + "/motives/" + told.text("/id"), null).status())
                .isEqualTo(404);
    }

    @Test
    void a_need_is_stated_and_met() {
        Answer made = agent.post(path + "/needs", "{\"text\": \"A green tea\", \"category\": \"tea\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/origin")).isEqualTo("stated");
        assertThat(made.text("/since")).isEqualTo(today().toString());
        assertThat(made.text("/met")).isEqualTo("false");
        String location = made.header("Location");
        assertThat(agent.patch(location, null, "{}").status()).isEqualTo(428);
        Answer met = agent.patch(location, made.etag(), "{\"metOn\": \"2026-03-01\"}");
        assertThat(met.text("/met")).isEqualTo("true");
        assertThat(met.etag()).isEqualTo("\"2\"");
        assertThat(agent.get(path + "/needs").texts("/needs", "metOn")).containsExactly("2026-03-01");
        assertThat(agent.delete(location, "\"1\"").status()).isEqualTo(412);
        assertThat(agent.delete(location, "\"2\"").status()).isEqualTo(204);
        assertThat(agent.get(location).status()).isEqualTo(404);
    }

    @Test
    void all_faults_are_told_at_once() {
        Answer answer = agent.post(path + "/needs", """
                {"origin": "heard", "since": "soon", "metBy": "x"}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactly(
                        "/origin unknown_value",
                        "/text required",
                        "/since invalid_date",
                        "/metBy invalid_id",
                        "/metOn required");
    }

    private static UUID customer() {
        Customer made = SampleCustomers.customer().build();
        RestSlice.bean(InMemoryUnitOfWork.class)
                .run(() -> RestSlice.bean(InMemoryCustomers.class).add(made));
        return made.id().value();
    }
}
