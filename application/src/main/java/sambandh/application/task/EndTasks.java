package sambandh.application.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sambandh.domain.task.Progress;
import sambandh.domain.task.Proof;
import sambandh.domain.task.Task;

/** Ends tasks that are held; what a manager was told of them needs no looking at any more. */
public final class EndTasks {
    private final Tasks tasks;
    private final TaskNews news;

    public EndTasks(Tasks tasks, TaskNews news) {
        this.tasks = tasks;
        this.news = news;
    }

    Task done(Task task, Proof proof, @Nullable String told, Instant now) {
        Task done = task.progress(task.progress().done(proof, told, now), now);
        tasks.replace(done);
        news.done(done, proof);
        withdrawAlert(task, now);
        return done;
    }

    Task withdrawn(Task task, @Nullable String reason, Instant now) {
        Task withdrawn = task.progress(task.progress().withdrawn(reason, now), now);
        tasks.replace(withdrawn);
        news.withdrawn(withdrawn);
        withdrawAlert(task, now);
        return withdrawn;
    }

    /** Of a task that ended, or was given a new time. */
    void withdrawAlert(Task task, Instant now) {
        Progress.Escalation escalation = task.progress().escalation();
        if (escalation != null) {
            tasks.hold(escalation.alert()).filter(Task::isPending).ifPresent(alert -> withdrawn(alert, null, now));
        }
    }
}
