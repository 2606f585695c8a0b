package sambandh.application.task;

import sambandh.domain.task.Task;

/** What became of something that was wanted of a task. */
public sealed interface TaskOutcome {
    /** As it is now. */
    record Kept(Task task) implements TaskOutcome {}

    record Refused(TaskRefusal why) implements TaskOutcome {}
}
