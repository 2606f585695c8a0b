package sambandh.bootstrap;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import sambandh.application.access.UserViews;
import sambandh.application.company.Absences;
import sambandh.application.company.Departments;
import sambandh.application.company.Employees;
import sambandh.application.company.WorkingWeeks;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.task.AskByHand;
import sambandh.application.task.ChangeTask;
import sambandh.application.task.CompleteTask;
import sambandh.application.task.EndTasks;
import sambandh.application.task.EscalateTask;
import sambandh.application.task.FollowImportedOwners;
import sambandh.application.task.FollowOwner;
import sambandh.application.task.KeptTaskList;
import sambandh.application.task.ProofCheck;
import sambandh.application.task.TaskClock;
import sambandh.application.task.TaskList;
import sambandh.application.task.TaskNews;
import sambandh.application.task.TaskPlaces;
import sambandh.application.task.TaskSteps;
import sambandh.application.task.Tasks;
import sambandh.application.task.WatchTasks;
import sambandh.application.task.WorkOf;
import sambandh.application.timeline.Timeline;

@Factory
class TaskBeans {
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

    @Singleton
    WatchTasks watchTasks(
            TaskClock due,
            Tasks tasks,
            EscalateTask escalate,
            TaskNews news,
            Absences absences,
            WorkingWeeks weeks,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new WatchTasks(due, tasks, escalate, news, absences, weeks, unitOfWork, ids, clock);
    }

    @Singleton
    FollowOwner followOwner(Tasks tasks, Clock clock) {
        return new FollowOwner(tasks, clock);
    }

    @Singleton
    FollowImportedOwners followImportedOwners(Tasks tasks, Clock clock) {
        return new FollowImportedOwners(tasks, clock);
    }

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    Workers taskWatch(WatchTasks watch, Bells bells) {
        return Workers.start(1, "tasks", bells, "tasks", watch::round);
    }
}
