package sambandh.application.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows whether it is open, so that in-memory write ports can refuse to work outside it. Nothing is rolled back. */
public final class InMemoryUnitOfWork implements UnitOfWork {
    private final ThreadLocal<@Nullable List<Runnable>> open = new ThreadLocal<>();
    private final ThreadLocal<List<Runnable>> next = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public <T> T perform(Supplier<T> work) {
        if (open.get() != null) {
            return work.get();
        }
        List<Runnable> atEnd = new ArrayList<>();
        open.set(atEnd);
        T done;
        List<Runnable> then;
        try {
            done = work.get();
        } finally {
            open.remove();
            then = next.get();
            next.remove();
            atEnd.forEach(Runnable::run);
        }
        then.forEach(Runnable::run);
        return done;
    }

    @Override
    public void afterCommit(Runnable then) {
        if (open.get() == null) {
            then.run();
        } else {
            next.get().add(then);
        }
    }

    /** @throws IllegalStateException outside a unit of work */
    public void mustBeOpen() {
        if (open.get() == null) {
            throw new IllegalStateException("a write port was called outside a unit of work");
        }
    }

    /** For fakes that hold something until the unit ends, however it ends. */
    public void atEnd(Runnable what) {
        mustBeOpen();
        open.get().add(what);
    }
}
