package sambandh.application.task;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Code;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;
import sambandh.domain.task.TaskKind;

/** Work of an account manager, for tests; ids and keys are fresh, so that tests share a database. */
public final class SampleTasks {
    public static final Instant MONDAY = Instant.parse("2026-03-02T09:30:00.123456Z");

    private SampleTasks() {}

    public static NewTask wanted(@Nullable UUID customer, @Nullable EmployeeId assignee, Instant dueAt) {
        return new NewTask(
                "test:" + UUID.randomUUID(),
                TaskKind.CALL,
                new Code("cadence.check_in"),
                Map.of("month", "6"),
                customer,
                assignee,
                null,
                dueAt,
                "রবিকে ফোন করুন\nabout the tea",
                UUID.randomUUID(),
                3);
    }

    public static Task task(@Nullable UUID customer, @Nullable EmployeeId assignee, Instant dueAt) {
        return Task.ask(new TaskId(UUID.randomUUID()), wanted(customer, assignee, dueAt), null, MONDAY);
    }

    public static Task byHand(TaskKind kind, Task.Place place, Instant dueAt) {
        Task.Details details = new Task.Details(dueAt, null, null);
        return Task.byHand(new TaskId(UUID.randomUUID()), kind, null, details, place, MONDAY);
    }
}
