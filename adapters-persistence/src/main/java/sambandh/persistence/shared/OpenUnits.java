package sambandh.persistence.shared;

import jakarta.inject.Singleton;

/** Knows whether the current thread is inside a unit of work. */
@Singleton
class OpenUnits {
    private final ThreadLocal<Boolean> open = new ThreadLocal<>();

    boolean isOpen() {
        return open.get() != null;
    }

    void mustBeOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("a write port was called outside a unit of work");
        }
    }

    void enter() {
        open.set(true);
    }

    void leave() {
        open.remove();
    }
}
