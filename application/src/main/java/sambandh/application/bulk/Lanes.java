package sambandh.application.bulk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work that is done while other work is, so many pieces at once at the most. No piece waits for another: each is a unit of
 * work of its own, and what they do to each other is between their transactions, which the store settles.
 */
final class Lanes implements AutoCloseable {
    private final Deque<CompletableFuture<Boolean>> atWork = new ArrayDeque<>();
    private final int most;

    Lanes(int most) {
        this.most = most;
    }

    /** Begins it as soon as fewer than the most are at work; the one begun so many before has ended then. Throws what that threw. */
    void begin(Runnable work) {
        while (atWork.size() >= most) {
            await(atWork.removeFirst());
        }
        atWork.addLast(start("import-lane", () -> {
            work.run();
            return true;
        }));
    }

    /** Until none is at work. Throws what one of them threw. */
    void await() {
        while (!atWork.isEmpty()) {
            await(atWork.removeFirst());
        }
    }

    /** Until none is at work, whatever became of them. */
    @Override
    public void close() {
        atWork.forEach(work -> work.handle((done, failed) -> true).join());
    }

    /** On a thread of the system: it reckons for long, and others' requests share the few that carry virtual ones. */
    static <T> CompletableFuture<T> start(String name, Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error failed) {
                done.completeExceptionally(failed);
            }
        });
        return done;
    }

    static <T> T await(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failed;
            }
        }
    }
}
