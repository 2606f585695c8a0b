package sambandh.application.shared;

import java.util.function.Supplier;

/**
 * All or nothing. What is written inside becomes durable together when {@code perform} returns, or not at all when it
 * throws. A nested call joins the outer one. A deadlock or a lost optimistic lock repeats the outermost work a few
 * times, so work must be repeatable: nothing leaves the process from inside.
 */
public interface UnitOfWork {
    <T> T perform(Supplier<T> work);

    /**
     * Runs this once the current unit of work is durable, and not at all when that fails; at once outside of one. It must
     * be short and must not throw.
     */
    void afterCommit(Runnable next);

    default void run(Runnable work) {
        perform(() -> {
            work.run();
            return true;
        });
    }
}
