package sambandh.application.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows whether it is open, so that in-memory write ports can refuse to work outside it. Nothing is rolled back. */
public final class InMemoryUnitOfWork implements UnitOfWork {
    private final ThreadLocal<@Nullable Ends> open = new ThreadLocal<>();

    private static final class Ends {
        final List<Runnable> always = new ArrayList<>();
        final List<Runnable> afterCommit = new ArrayList<>();
    }

    @Override
    public <T> T perform(Supplier<T> work) {
        if (open.get() != null) {
            return work.get();
        }
        Ends ends = new Ends();
        open.set(ends);
        T done;
        try {
            done = work.get();
        } finally {
            open.remove();
            ends.always.forEach(Runnable::run);
        }
        ends.afterCommit.forEach(Runnable::run);
        return done;
    }

    @Override
    public void afterCommit(Runnable then) {
        Ends ends = open.get();
        if (ends == null) {
            then.run();
        } else {
            ends.afterCommit.add(then);
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
        open.get().always.add(what);
    }
}
