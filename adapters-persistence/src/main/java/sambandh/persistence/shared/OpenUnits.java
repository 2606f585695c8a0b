package sambandh.persistence.shared;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Knows whether the current thread is inside a unit of work, and what is to be done once that is durable. */
@Singleton
class OpenUnits {
    private final ThreadLocal<List<Runnable>> open = new ThreadLocal<>();

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
        List<Runnable> next = new ArrayList<>();
        open.set(next);
        return next;
    }

    void afterCommit(Runnable next) {
        List<Runnable> inside = open.get();
        if (inside == null) {
            next.run();
        } else {
            inside.add(next);
        }
    }

    void leave() {
        open.remove();
    }
}
