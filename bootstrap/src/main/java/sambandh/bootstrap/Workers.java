package sambandh.bootstrap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import sambandh.application.shared.Bells;

/** Several workers of one kind. */
record Workers(List<Worker> all) implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(15);

    static Workers start(int count, String name, Bells bells, String queue, BooleanSupplier round) {
        return start(count, name, bells, queue, round, Duration.ZERO);
    }

    /** @param rest after each round that did something, so that the next finds more to do */
    static Workers start(int count, String name, Bells bells, String queue, BooleanSupplier round, Duration rest) {
        return new Workers(IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Worker(name + "-" + n, bells, queue, round, rest).start())
                .toList());
    }

    /** Lets what was begun come to its end, all of it within the time that a stop may take. */
    @Override
    public void close() throws InterruptedException {
        all.forEach(Worker::stop);
        Instant end = Instant.now().plus(GRACE);
        for (Worker worker : all) {
            Duration left = Duration.between(Instant.now(), end);
            worker.awaitEnd(left.isPositive() ? left : Duration.ofMillis(1));
        }
    }
}
