package sambandh.application.shared;

import java.util.function.Supplier;

/** Knows whether it is open, so that in-memory write ports can refuse to work outside it. Nothing is rolled back. */
public final class InMemoryUnitOfWork implements UnitOfWork {
    private int depth;

    @Override
    public <T> T perform(Supplier<T> work) {
        depth++;
        try {
            return work.get();
        } finally {
            depth--;
        }
    }

    /** @throws IllegalStateException outside a unit of work */
    public void mustBeOpen() {
        if (depth == 0) {
            throw new IllegalStateException("a write port was called outside a unit of work");
        }
    }
}
