package sambandh.persistence.shared;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows whether the current thread is inside a unit of work, and what is to be done once that is over. */
@Singleton
class OpenUnits {
    /** @param afterCommit once it is durable; @param atEnd however it ends */
    private record Unit(List<Runnable> afterCommit, List<Runnable> atEnd) {}

    private final ThreadLocal<@Nullable Unit> open = new ThreadLocal<>();

    boolean isOpen() {
        return open.get() != null;
    }

    void mustBeOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("a write port was called outside a unit of work");
        }
    }

    /** What is to be done after the unit of work just begun; it fills while the unit goes on. */
    List<Runnable> enter() {
        Unit unit = new Unit(new ArrayList<>(), new ArrayList<>());
        open.set(unit);
        return unit.afterCommit();
    }

    void afterCommit(Runnable next) {
        Unit inside = open.get();
        if (inside == null) {
            next.run();
        } else {
            inside.afterCommit().add(next);
        }
    }

    /** Lets go of something when the unit of work is durable or rolled back. */
    void atEnd(Runnable what) {
        mustBeOpen();
        Unit inside = open.get();
        if (inside != null) {
            inside.atEnd().add(what);
        }
    }

    void leave() {
        Unit left = open.get();
        open.remove();
        if (left != null) {
            left.atEnd().forEach(Runnable::run);
        }
    }
}
