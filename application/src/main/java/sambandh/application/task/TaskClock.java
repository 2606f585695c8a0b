package sambandh.application.task;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import sambandh.domain.task.TaskId;

/** Tasks whose {@code lookAt} has come, shared out among all instances. All methods want a unit of work. */
public interface TaskClock {
    /** @param claim fresh for every round */
    record Due(UUID claim, TaskId task, int attempts) {}

    /** Takes what has waited longest. Whoever replaces a task takes it out of any hand. */
    List<Due> take(UUID claim, int atMost, Duration lease);

    void renew(List<Due> due, Duration lease);

    /** Gives one back for a while. */
    void later(Due due, Duration in, String error);

    /** There was nothing to do about it: it is looked at when its {@code lookAt} comes, or never. */
    void asItSays(Due due);
}
