package sambandh.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.Bells;

class WorkerTest {
    @Test
    void an_error_in_one_round_does_not_end_the_worker() throws Exception {
        Bells bells = new Bells();
        CountDownLatch rounds = new CountDownLatch(2);
        Worker worker = new Worker("test", bells, "queue", () -> {
            rounds.countDown();
            if (rounds.getCount() == 1) {
                bells.ring("queue");
                throw new StackOverflowError();
            }
            return false;
        });
        worker.start();
        try {
            assertThat(rounds.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            worker.stop();
            worker.awaitEnd(Duration.ofSeconds(20));
        }
    }
}
