package sambandh.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.Upkeep;

class UpkeepRunTest {
    @Test
    void one_that_fails_keeps_no_other_from_its_work() throws Exception {
        CountDownLatch failures = new CountDownLatch(1);
        CountDownLatch steps = new CountDownLatch(3);
        Upkeep fails = () -> {
            failures.countDown();
            throw new IllegalStateException("no such column");
        };
        Upkeep works = () -> {
            steps.countDown();
            return steps.getCount() > 0;
        };
        UpkeepRun run = new UpkeepRun(List.of(fails, works, fails));
        run.start();
        try {
            assertThat(failures.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(steps.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            run.stop();
        }
    }
}
