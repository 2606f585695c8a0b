package sambandh.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.bulk.ImportWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.persistence.shared.TestContext;

/** Orders that nobody is told of are merged two parts at once, and either may come to its end first, or never. */
class TwoPartsAtOnceTest {
    private static final int ROWS = 9;

    private final ImportBench bench = new ImportBench();
    private final ImportWork work = TestContext.bean(ImportWork.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);

    @Test
    void when_one_dies_beside_another_that_is_durable_nothing_is_lost_and_nothing_comes_twice() {
        Import made = bench.receive("orders", Map.of(), TestUpload.of(file()), 2);
        assertThatThrownBy(() -> bench.worker(new OneDies().port()).runOne()).isInstanceOf(Dying.Killed.class);
        assertThat(bench.orders()).as("something lives beside what died").isBetween(2L, ROWS - 2L);

        bench.leaseEnds(made);
        while (!bench.find(made.id()).state().isOver()) {
            bench.worker().runOne();
        }
        Import done = bench.find(made.id());
        assertThat(done.state()).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(new ImportCounts(ROWS, 0, 0, 0, Map.of()));
        assertThat(bench.orders()).isEqualTo(ROWS);
    }

    @Test
    void parts_with_wrong_rows_do_not_stand_in_each_others_way() {
        String rows = IntStream.range(0, 40)
                .mapToObj(n -> "O%d,%s,2026-01-05,7%n".formatted(n, n % 2 == 0 ? "nobody" : ""))
                .collect(Collectors.joining("", "externalId,customerExternalId,orderedAt,amount\n", ""));
        Import done = bench.run("orders", Map.of(), TestUpload.of(rows), 2);
        assertThat(done.counts()).isEqualTo(new ImportCounts(20, 0, 0, 20, Map.of()));
        assertThat(bench.rejections(done)).hasSize(20);
    }

    private static String file() {
        return IntStream.range(0, ROWS)
                .mapToObj(n -> "O%d,2026-01-05,%d%n".formatted(n, n + 1))
                .collect(Collectors.joining("", "externalId,orderedAt,amount\n", ""));
    }

    /** The first that has merged its part dies with it, once that of another is durable. */
    private final class OneDies {
        private final AtomicInteger advances = new AtomicInteger();
        private final CountDownLatch durable = new CountDownLatch(1);

        ImportWork port() {
            return (ImportWork) Proxy.newProxyInstance(
                    OneDies.class.getClassLoader(),
                    new Class<?>[] {ImportWork.class},
                    (_, method, args) -> call(method, args));
        }

        private Object call(Method method, Object[] args) throws ReflectiveOperationException, InterruptedException {
            if (method.getName().equals("advance")) {
                if (advances.incrementAndGet() == 1) {
                    assertThat(durable.await(30, TimeUnit.SECONDS))
                            .as("another is merged meanwhile")
                            .isTrue();
                    throw new Dying.Killed();
                }
                unitOfWork.afterCommit(durable::countDown);
            }
            try {
                return method.invoke(work, args);
            } catch (InvocationTargetException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failed;
            }
        }
    }
}
