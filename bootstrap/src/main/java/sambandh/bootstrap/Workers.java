package sambandh.bootstrap;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import sambandh.application.shared.Bells;

/** Several workers of one kind. */
record Workers(List<Worker> all) implements AutoCloseable {
    static Workers start(int count, String name, Bells bells, String queue, BooleanSupplier round) {
        return new Workers(IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Worker(name + "-" + n, bells, queue, round).start())
                .toList());
    }

    @Override
    public void close() throws InterruptedException {
        for (Worker worker : all) {
            worker.close();
        }
    }
}
