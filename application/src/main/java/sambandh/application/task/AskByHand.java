package sambandh.application.task;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Actor;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;
import sambandh.domain.task.TaskKind;

/** Somebody puts work on the list, for themselves or for others. */
public final class AskByHand {
    /** @param assignee null for the customer's owner, else the department */
    public record Command(
            Actor actor,
            TaskKind kind,
            Task.Details details,
            @Nullable UUID customerId,
            @Nullable EmployeeId assignee,
            @Nullable DepartmentId departmentId) {}

    private final Tasks tasks;
    private final TaskPlaces places;
    private final TaskNews news;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public AskByHand(
            Tasks tasks, TaskPlaces places, TaskNews news, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.tasks = tasks;
        this.places = places;
        this.news = news;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public TaskOutcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Optional<TaskRefusal> refusal =
                    places.refusal(command.customerId(), command.assignee(), command.departmentId());
            return refusal.isPresent() ? new TaskOutcome.Refused(refusal.get()) : new TaskOutcome.Kept(asked(command));
        });
    }

    private Task asked(Command command) {
        Instant now = clock.instant();
        Task.Place place = places.place(command.customerId(), command.assignee(), command.departmentId());
        Task task = Task.byHand(
                new TaskId(ids.next()), command.kind(), command.customerId(), command.details(), place, now);
        tasks.addAll(List.of(task));
        news.asked(task);
        audit.record(command.actor(), "task.create", task.id().value(), Map.of(), TaskAudit.fields(task));
        return task;
    }
}
