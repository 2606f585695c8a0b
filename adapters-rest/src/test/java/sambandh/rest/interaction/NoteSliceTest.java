package sambandh.rest.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.company.SampleCompany;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.company.Employee;
import sambandh.domain.customer.Customer;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

/** It is 2 March 2026, 9:30 in UTC; the customer lives in India. */
class NoteSliceTest {
    private static final String NOBODYS_ID = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a";

    private final Client agent = RestSlice.as("agent");
    private Customer customer;
    private String notes;

    @BeforeEach
    void a_customer_with_an_owner() {
        Employee owner = SampleCompany.made(SampleCompany.employee("Tenzing Lama"));
        customer = SampleCustomers.customer().owner(owner.id()).build();
        RestSlice.bean(InMemoryUnitOfWork.class).run(() -> {
            RestSlice.bean(InMemoryEmployees.class).add(owner);
            RestSlice.bean(InMemoryCustomers.class).add(customer);
        });
        notes = "/api/v1/customers/" + customer.id().value() + "/notes";
    }

    @Test
    void a_note_with_a_promise_is_written_and_read_again() {
        Answer made = agent.post(notes, """
                {"text": "पहली चाय आने पर फ़ोन करूँगा।", "followUp": {"when": "start_of_next_year"}}""");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("/promise/on")).isEqualTo("2027-01-01");
        assertThat(made.text("/promise/state")).isEqualTo("open");
        assertThat(made.text("/promise/said")).isEqualTo("start_of_next_year");
        assertThat(made.at("/sent")).isNull();
        assertThat(agent.get(made.header("Location")).body()).isEqualTo(made.body());
        agent.post(notes, "{\"text\": \"No promise\"}");
        assertThat(agent.get(notes).texts("/items", "text")).hasSize(2);
        String promises = notes.replace("notes", "promises");
        assertThat(agent.get(promises).texts("/items", "id")).containsExactly(made.text("/id"));
        assertThat(agent.get(promises + "?state=open").texts("/items", "id")).hasSize(1);
        assertThat(agent.get(promises + "?state=late").texts("/items", "id")).isEmpty();
        assertThat(agent.get(promises + "?state=broken").faults()).containsExactly("state unknown_value");
    }

    @Test
    void each_way_to_say_when_is_read_and_all_faults_are_told() {
        assertThat(on("{\"at\": \"2030-03-10\"}")).isEqualTo("2030-03-10");
        assertThat(on("{\"at\": \"2030-03-10T23:00:00+01:00\"}"))
                .as("where the customer lives")
                .isEqualTo("2030-03-11");
        assertThat(on("{\"after\": \"P2W\"}")).isEqualTo(today().plusWeeks(2).toString());
        Answer wrong = agent.post(notes, """
                {"text": " ", "send": {"personId": "x"}, "followUp": {"after": "soon", "when": "someday"}}""");
        assertThat(wrong.status()).as(wrong.body()).isEqualTo(422);
        assertThat(wrong.faults())
                .containsExactly(
                        "/text required",
                        "/send/personId invalid_id",
                        "/followUp/after invalid_duration",
                        "/followUp/when unknown_value",
                        "/followUp one_of");
        Answer past = agent.post(notes, """
                {"text": "x", "send": {"personId": "%s"}, "followUp": {"at": "2026-03-01"}}""".formatted(NOBODYS_ID));
        assertThat(past.faults()).containsExactlyInAnyOrder("/send/personId unknown_person", "/followUp in_past");
    }

    private LocalDate today() {
        ZoneId zone = Objects.requireNonNull(customer.details().zone());
        return LocalDate.ofInstant(RestSlice.bean(Clock.class).instant(), zone);
    }

    private String on(String followUp) {
        Answer made = agent.post(notes, "{\"text\": \"x\", \"followUp\": %s}".formatted(followUp));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/promise/on");
    }

    @Test
    void who_may_not_or_asks_for_nobody_is_told_so() {
        assertThat(RestSlice.as("analyst").get(notes).status()).isEqualTo(200);
        assertThat(RestSlice.as("analyst").post(notes, "{}").status()).isEqualTo(403);
        assertThat(agent.get(notes.replace(customer.id().value().toString(), NOBODYS_ID))
                        .status())
                .isEqualTo(404);
        assertThat(agent.get("/api/v1/notes/" + NOBODYS_ID).status()).isEqualTo(404);
    }
}
