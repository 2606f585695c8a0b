package sambandh.rest.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.company.SampleCompany;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.interaction.KnownPeople;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.company.Employee;
import sambandh.domain.customer.Customer;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class TalkSliceTest {
    private static final String TRANSCRIPT = """
            WEBVTT

            00:00.000 --> 00:30.000
            <v Tenzing Lama>How is the pump?</v>

            00:30.000 --> 01:30.000
            <v Room 4>Quiet. चलो?</v>
            """;

    private final KnownPeople people = RestSlice.bean(KnownPeople.class);
    private final Client agent = RestSlice.as("agent");
    private final Employee employee = SampleCompany.made(SampleCompany.employee("Tenzing Lama"));
    private String talk;

    @BeforeEach
    void a_talk() {
        Customer customer = SampleCustomers.customer().build();
        people.knows(employee.id());
        RestSlice.bean(InMemoryUnitOfWork.class).run(() -> {
            RestSlice.bean(InMemoryEmployees.class).add(employee);
            RestSlice.bean(InMemoryCustomers.class).add(customer);
        });
        people.aPersonOf(customer.id());
        talk = logged(
                customer, ", \"employeeId\": \"%s\"".formatted(employee.id().value()));
    }

    private String logged(Customer customer, String more) {
        Answer made = agent.post("/api/v1/customers/" + customer.id().value() + "/interactions", """
                {"channel": "call", "outcome": "spoken", "startedAt": "2026-03-01T10:00:00Z"%s}""".formatted(more));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.header("Location");
    }

    private Answer sent(String query, String transcript) {
        return agent.post(talk + "/transcript" + query, "text/vtt", transcript);
    }

    @Test
    void a_transcript_is_measured_and_only_the_employee_sees_it_afterwards() {
        Answer measured = sent("?customer=Room%204&keep=true", TRANSCRIPT);
        assertThat(measured.status()).as(measured.body()).isEqualTo(200);
        assertThat(measured.body())
                .contains("\"employeeShare\":33.3", "\"tooMuch\":true", "\"talked\":\"PT1M30S\"")
                .contains("\"employeeQuestions\":1", "\"customerQuestions\":1", "\"longestMonologue\":\"PT1M\"");
        people.signsIn(UUID.fromString(agent.userId()), employee.id());
        assertThat(agent.get(talk + "/talk").body()).isEqualTo(measured.body());
        assertThat(agent.get(talk + "/transcript").body()).isEqualTo(TRANSCRIPT);
        String listening = "/api/v1/employees/" + employee.id().value() + "/listening?from=2026-03&to=2026-03";
        assertThat(agent.get(listening).body())
                .contains("\"month\":\"2026-03\"", "\"talks\":1", "\"employeeShare\":33.3", "\"tooMuch\":1");
        Client administrator = RestSlice.as("administrator");
        assertThat(administrator.get(talk + "/talk").status()).isEqualTo(403);
        assertThat(administrator.get(talk + "/transcript").status()).isEqualTo(403);
        assertThat(administrator.get(listening).status()).isEqualTo(403);
        assertThat(administrator
                        .get(listening.replace(
                                employee.id().value().toString(),
                                UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(agent.get(listening.replace("from=2026-03", "from=March")).faults())
                .containsExactly("from invalid_month");
        assertThat(agent.get(listening.replace("from=2026-03", "from=2026-04")).faults())
                .containsExactly("from out_of_range");
    }

    @Test
    void what_is_wrong_with_a_transcript_is_told_by_its_line() {
        assertThat(sent("", TRANSCRIPT).faults()).containsExactly("line:7 unknown_speaker");
        assertThat(sent("", TRANSCRIPT.replace("00:30.000 -->", "00:30,000 -->"))
                        .faults())
                .containsExactly("line:6 invalid_timing");
        assertThat(sent("", "no").faults()).containsExactly("line:1 no_webvtt");
        assertThat(agent.send("POST", talk + "/transcript", "text/plain", TRANSCRIPT)
                        .status())
                .isEqualTo(415);
        assertThat(sent("?keep=perhaps", TRANSCRIPT).faults()).containsExactly("keep invalid_flag");
    }

    @Test
    void a_share_is_entered_by_hand() {
        Answer entered = agent.put(talk + "/talk", "{\"employeeShare\": 27.5}");
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        assertThat(entered.body()).isEqualTo("{\"employeeShare\":27.5,\"tooMuch\":false,\"by\":\"hand\"}");
        assertThat(agent.put(talk + "/talk", "{\"employeeShare\": 101}").faults())
                .containsExactly("/employeeShare out_of_range");
        Customer other = SampleCustomers.customer().build();
        RestSlice.bean(InMemoryUnitOfWork.class)
                .run(() -> RestSlice.bean(InMemoryCustomers.class).add(other));
        people.aPersonOf(other.id());
        Answer nobodys = RestSlice.as("support").put(logged(other, "") + "/talk", "{\"employeeShare\": 20}");
        assertThat(nobodys.status()).as(nobodys.body()).isEqualTo(409);
        assertThat(nobodys.faults()).containsExactly("/employeeId nobody_of_us");
    }
}
