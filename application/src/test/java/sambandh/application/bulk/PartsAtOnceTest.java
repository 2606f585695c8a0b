package sambandh.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;

class PartsAtOnceTest {
    private final ImportTrial trial = new ImportTrial();

    @BeforeEach
    void parts_that_stand_apart() {
        trial.things.apart = true;
    }

    @Test
    void two_parts_that_stand_apart_are_merged_at_once() {
        CountDownLatch both = new CountDownLatch(2);
        trial.things.meanwhile = () -> {
            both.countDown();
            assertThat(awaits(both)).as("somebody else is merging").isTrue();
        };
        Import made = trial.made(Map.of(), "name", "one", "two", "three", "four", "late", "five", "nobody");
        trial.run.runOne();
        Import done = trial.imports.find(made.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(new ImportCounts(6, 0, 0, 1, Map.of()));
        assertThat(trial.things.merged).containsExactlyInAnyOrder("one", "two", "three", "four", "five", "late");
        assertThat(trial.things.merged).endsWith("late");
        assertThat(done.mergedTo()).isEqualTo(done.lastLine());
    }

    @Test
    void a_part_that_was_merged_beside_one_that_failed_is_not_merged_again() {
        Import made = trial.made(Map.of(), "name", "boom", "one", "two", "three", "four");
        for (int tries = 1; tries <= 7; tries++) {
            assertThat(trial.imports.find(made.id()).orElseThrow().state()).isEqualTo(Import.State.RUNNING);
            assertThatThrownBy(trial.run::runOne).hasMessage("boom");
            trial.imports.leasesEnd();
        }
        Import failed = trial.imports.find(made.id()).orElseThrow();
        assertThat(failed.reason()).isEqualTo("failed");
        assertThat(failed.mergedTo())
                .as("the cursor stays behind the one that failed")
                .isZero();
        assertThat(failed.counts().created()).isEqualTo(2);
        assertThat(trial.things.merged).containsExactly("two", "three");
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
