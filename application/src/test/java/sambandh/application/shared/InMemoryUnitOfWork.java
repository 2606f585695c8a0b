package sambandh.application.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Knows whether it is open, so that in-memory write ports can refuse to work outside it. Nothing is rolled back. */
public final class InMemoryUnitOfWork implements UnitOfWork {
    private final List<Runnable> next = new ArrayList<>();
    private int depth;

    @Override
    public <T> T perform(Supplier<T> work) {
        depth++;
        T done;
        try {
            done = work.get();
        } finally {
            depth--;
        }
        if (depth == 0) {
            List<Runnable> now = List.copyOf(next);
            next.clear();
            now.forEach(Runnable::run);
        }
        return done;
    }

    @Override
    public void afterCommit(Runnable then) {
        if (depth == 0) {
            then.run();
        } else {
            next.add(then);
        }
    }

    /** @throws IllegalStateException outside a unit of work */
    public void mustBeOpen() {
        if (depth == 0) {
            throw new IllegalStateException("a write port was called outside a unit of work");
        }
    }
}
