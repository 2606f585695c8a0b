package sambandh.rest.task;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import sambandh.application.access.UserViews;
import sambandh.application.company.Absences;
import sambandh.application.company.Departments;
import sambandh.application.company.Employees;
import sambandh.application.company.WorkingWeeks;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.task.AskByHand;
import sambandh.application.task.ChangeTask;
import sambandh.application.task.CompleteTask;
import sambandh.application.task.EndTasks;
import sambandh.application.task.EscalateTask;
import sambandh.application.task.InMemoryTasks;
import sambandh.application.task.KeptTaskList;
import sambandh.application.task.ProofCheck;
import sambandh.application.task.TaskList;
import sambandh.application.task.TaskNews;
import sambandh.application.task.TaskPlaces;
import sambandh.application.task.TaskSteps;
import sambandh.application.task.Tasks;
import sambandh.application.task.WorkOf;
import sambandh.application.timeline.Timeline;
import sambandh.domain.shared.Code;

@Factory
class TaskTestBeans {
    /** The one order that there is, and whose it is. */
    static final AtomicReference<@Nullable UUID> ORDERED_BY = new AtomicReference<>();

    static final UUID ORDER = UUID.fromString("01900000-0000-7000-8000-00000000abcd");

    @Singleton
    InMemoryTasks tasks(InMemoryUnitOfWork unitOfWork, Clock clock) {
        return new InMemoryTasks(unitOfWork, clock);
    }

    @Singleton
    ProofCheck orderProof() {
        return new ProofCheck() {
            @Override
            public Code kind() {
                return new Code("order");
            }

            @Override
            public Optional<Instant> happened(UUID reference, @Nullable UUID customerId) {
                return reference.equals(ORDER) && Objects.equals(ORDERED_BY.get(), customerId)
                        ? Optional.of(Instant.parse("2026-03-01T10:00:00Z"))
                        : Optional.empty();
            }
        };
    }

    @Singleton
    TaskNews taskNews(Events events, Timeline timeline, Ids ids) {
        return new TaskNews(events, timeline, ids);
    }

    @Singleton
    EndTasks endTasks(Tasks tasks, TaskNews news) {
        return new EndTasks(tasks, news);
    }

    @Singleton
    TaskPlaces taskPlaces(Tasks tasks, Employees employees, Departments departments) {
        return new TaskPlaces(tasks, employees, departments);
    }

    @Singleton
    TaskSteps taskSteps(Tasks tasks, Audit audit, UnitOfWork unitOfWork) {
        return new TaskSteps(tasks, audit, unitOfWork);
    }

    @Singleton
    WorkOf workOf(UserViews users, Absences absences, Clock clock) {
        return new WorkOf(users, absences, clock);
    }

    @Singleton
    TaskList taskList(Tasks tasks, EndTasks end, TaskNews news, Ids ids, Clock clock) {
        return new KeptTaskList(tasks, end, news, ids, clock);
    }

    @Singleton
    AskByHand askByHand(
            Tasks tasks, TaskPlaces places, TaskNews news, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new AskByHand(tasks, places, news, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeTask changeTask(Tasks tasks, TaskSteps steps, TaskPlaces places, EndTasks end, TaskNews news, Clock clock) {
        return new ChangeTask(tasks, steps, places, end, news, clock);
    }

    /** @param checks whatever columns contribute */
    @Singleton
    CompleteTask completeTask(TaskSteps steps, EndTasks end, List<ProofCheck> checks, Clock clock) {
        return new CompleteTask(steps, end, checks, clock);
    }

    @Singleton
    EscalateTask escalateTask(
            Tasks tasks,
            TaskSteps steps,
            TaskNews news,
            Employees employees,
            Absences absences,
            WorkingWeeks weeks,
            Ids ids,
            Clock clock) {
        return new EscalateTask(tasks, steps, news, employees, absences, weeks, ids, clock);
    }
}
