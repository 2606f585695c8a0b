package sambandh.application.task;

import java.util.Collection;
import java.util.List;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.Proof;

/**
 * The one list of work: whoever wants something done by a person puts it here, in the unit of work of what made it
 * wanted. All methods want a unit of work.
 */
public interface TaskList {
    /** Asks for each of them that was not asked for before, by its key, however that one ended. */
    void askAll(Collection<NewTask> tasks);

    /** The same for one. */
    default void ask(NewTask task) {
        askAll(List.of(task));
    }

    /** It was done; the asking column vouches for the proof. Does nothing where there is none to be done any more. */
    void close(String key, Proof proof);

    /** It is not wanted any more. Does nothing where there is none to be done any more. */
    void withdraw(String key);
}
