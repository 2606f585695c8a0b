package sambandh.rest.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.access.InMemoryUsers;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.task.InMemoryTasks;
import sambandh.application.timeline.InMemoryTimeline;
import sambandh.domain.access.Login;
import sambandh.domain.access.Role;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.domain.company.EmployeeId;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class TaskSliceTest {
    private static final String TASKS = "/api/v1/tasks";
    private static final String EMPLOYEES = "/api/v1/employees";

    private final Client manager = RestSlice.as("manager");
    private final String boss = employee("Boss", null);
    private final String asha = employee("Asha", boss);
    private final String ravi = employee("Ravi", boss);
    private final Client as = signedInAs(asha);

    private String employee(String name, @Nullable String managerId) {
        String reports = managerId == null ? "" : ", \"managerId\": \"" + managerId + "\"";
        Answer made = manager.post(EMPLOYEES, "{\"name\": \"" + name + "\"" + reports + "}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/id");
    }

    private static Client signedInAs(String employee) {
        Client client = RestSlice.as("agent");
        var details = new User.Details(
                new Login("u" + UUID.randomUUID()), "U", Set.of(Role.AGENT), false, UUID.fromString(employee));
        User user = new User(new UserId(UUID.fromString(client.userId())), 1, details, 1, T, T);
        RestSlice.bean(UnitOfWork.class)
                .run(() -> RestSlice.bean(InMemoryUsers.class).add(user));
        return client;
    }

    private static final Instant T = Instant.parse("2026-03-01T08:00:00Z");

    private static String customerOf(String owner) {
        UUID id = RestSlice.bean(InMemoryTasks.class)
                .withCustomer(UUID.randomUUID(), new EmployeeId(UUID.fromString(owner)));
        return RestSlice.bean(InMemoryTimeline.class).with(id).toString();
    }

    private Answer asked(String more) {
        Answer made = as.post(
                TASKS,
                "{\"kind\": \"call\", \"dueAt\": \"2026-03-06T09:30:00Z\", \"text\": \"Ask how it went\"" + more + "}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static String at(Answer task) {
        return TASKS + "/" + task.text("/id");
    }

    @Test
    void work_is_put_on_the_list_and_stands_in_that_of_whoever_owns_the_customer() {
        Answer made = asked(", \"customerId\": \"" + customerOf(asha) + "\"");
        assertThat(made.header("Location")).isEqualTo(at(made));
        assertThat(made.text("/holderId")).isEqualTo(asha);
        assertThat(made.text("/title")).isEqualTo("Call");
        Answer mine = as.with("Accept-Language", "bn").get(TASKS + "?assignee=me");
        assertThat(mine.texts("/items", "id")).containsExactly(made.text("/id"));
        assertThat(mine.text("/items/0/title")).isEqualTo("ফোন করুন");
        assertThat(as.get(TASKS + "?assignee=me&dueBefore=2026-03-06T09:30:00Z").texts("/items", "id"))
                .isEmpty();
        assertThat(as.get(TASKS + "?assignee=" + ravi).texts("/items", "id")).isEmpty();
        assertThat(as.get(TASKS + "?assignee=me&state=done").texts("/items", "id"))
                .isEmpty();
        assertThat(as.get(at(made)).etag()).isEqualTo("\"1\"");
    }

    @Test
    void who_stands_in_sees_the_work_of_whoever_is_away_today() {
        Answer hers = asked(", \"assigneeId\": \"me\"");
        Client stand = signedInAs(ravi);
        assertThat(stand.get(TASKS + "?assignee=me").texts("/items", "id")).isEmpty();
        Answer away = manager.post(
                EMPLOYEES + "/" + asha + "/absences",
                "{\"from\": \"2026-03-02\", \"until\": \"2026-03-06\", \"reason\": \"leave\", \"standInId\": \"" + ravi
                        + "\"}");
        assertThat(away.status()).as(away.body()).isEqualTo(201);
        assertThat(stand.get(TASKS + "?assignee=me").texts("/items", "id")).containsExactly(hers.text("/id"));
    }

    @Test
    void somebody_who_is_no_employee_has_no_work_and_hears_why() {
        assertThat(manager.get(TASKS + "?assignee=me").faults()).containsExactly("assignee no_employee");
        Answer refused = manager.post(
                TASKS, "{\"kind\": \"nap\", \"dueAt\": \"soon\", \"assigneeId\": \"me\", \"patienceDays\": 61}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "/kind unknown_value",
                        "/dueAt invalid_instant",
                        "/assigneeId no_employee",
                        "/patienceDays invalid_patience");
    }

    @Test
    void it_is_changed_by_whoever_read_it_last_and_later_only_with_a_reason() {
        Answer made = asked("");
        assertThat(as.patch(at(made), null, "{}").status()).isEqualTo(428);
        Answer changed = as.patch(at(made), made.etag(), "{\"text\": null, \"patienceDays\": 1}");
        assertThat(changed.text("/text")).isNull();
        assertThat(changed.text("/patienceDays")).isEqualTo("1");
        assertThat(as.patch(at(made), made.etag(), "{\"text\": \"x\"}").status())
                .isEqualTo(412);
        assertThat(as.patch(at(made), "*", "{\"dueAt\": \"2026-03-09T09:30:00Z\"}")
                        .faults())
                .containsExactly("/dueAt needs_deferral");
        assertThat(as.post(at(made) + "/deferral", "{\"dueAt\": \"2026-03-09T09:30:00Z\"}")
                        .faults())
                .containsExactly("/reason required");
        Answer deferred =
                as.post(at(made) + "/deferral", "{\"dueAt\": \"2026-03-09T09:30:00Z\", \"reason\": \"At a wedding\"}");
        assertThat(deferred.text("/state")).isEqualTo("deferred");
        assertThat(deferred.text("/dueAt")).isEqualTo("2026-03-09T09:30:00Z");
    }

    @Test
    void it_is_done_by_proof_that_is_there_and_by_nothing_else() {
        String customer = customerOf(asha);
        Answer made = asked(", \"customerId\": \"" + customer + "\"");
        String completion = at(made) + "/completion";
        assertThat(as.post(completion, "{\"proof\": \"told\"}").faults()).containsExactly("/told required");
        assertThat(as.post(completion, "{\"proof\": \"order\"}").faults()).containsExactly("/reference required");
        assertThat(as.post(completion, order("dream")).faults()).containsExactly("/proof unknown_proof");
        TaskTestBeans.ORDERED_BY.set(UUID.randomUUID());
        assertThat(as.post(completion, order("order")).faults()).containsExactly("/reference no_proof");
        TaskTestBeans.ORDERED_BY.set(UUID.fromString(customer));
        Answer done = as.post(completion, order("order"));
        assertThat(done.text("/state")).isEqualTo("done");
        assertThat(done.text("/proof/at")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(as.post(completion, order("order")).faults()).containsExactly(" task_ended");
        Answer told = as.with("Accept-Language", "ne").get("/api/v1/customers/" + customer + "/timeline");
        assertThat(told.text("/items/0/text")).isEqualTo("सम्पन्न: फोन");
    }

    private static String order(String kind) {
        return "{\"proof\": \"" + kind + "\", \"reference\": \"" + TaskTestBeans.ORDER + "\"}";
    }

    @Test
    void it_is_taken_by_one_given_on_escalated_and_withdrawn() {
        Answer made = asked("");
        assertThat(made.text("/holderId")).isNull();
        Answer taken = as.post(at(made) + "/assignment", "{\"assigneeId\": \"me\"}");
        assertThat(taken.text("/holderId")).isEqualTo(asha);
        assertThat(signedInAs(ravi)
                        .post(at(made) + "/assignment", "{\"assigneeId\": \"me\"}")
                        .faults())
                .containsExactly("/assigneeId taken");
        assertThat(as.with("If-Match", "\"1\"")
                        .post(at(made) + "/assignment", "{\"assigneeId\": \"" + ravi + "\"}")
                        .status())
                .isEqualTo(412);
        Answer up = as.send("POST", at(made) + "/escalation", null, null);
        assertThat(up.text("/escalation/managerId")).as(up.body()).isEqualTo(boss);
        Answer theirs = signedInAs(boss).get(TASKS + "?assignee=me");
        assertThat(theirs.text("/items/0/title")).isEqualTo("See to what is late: a call");
        Answer gone = as.post(at(made) + "/withdrawal", "{\"reason\": \"She called us\"}");
        assertThat(gone.text("/state")).isEqualTo("withdrawn");
        assertThat(signedInAs(boss).get(TASKS + "?assignee=me").texts("/items", "id"))
                .isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        String nowhere = TASKS + "/" + UUID.randomUUID();
        assertThat(as.get(nowhere).status()).isEqualTo(404);
        assertThat(as.send("POST", nowhere + "/escalation", null, null).status())
                .isEqualTo(404);
        assertThat(RestSlice.stranger().get(TASKS).status()).isEqualTo(401);
    }
}
