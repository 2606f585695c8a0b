package sambandh.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.TestClock;
import sambandh.domain.job.Occurrence;
import sambandh.domain.job.Schedule;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

class RunJobsTest {
    private static final Code NIGHTLY = new Code("nightly");

    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryOccurrences occurrences = new InMemoryOccurrences(unitOfWork, clock);
    private int runs;
    private boolean broken;
    private ZoneId zone = ZoneId.of("Asia/Kolkata");

    private final class Nightly implements Job {
        @Override
        public Code name() {
            return NIGHTLY;
        }

        @Override
        public Schedule schedule() {
            return Schedule.daily(LocalTime.of(2, 30));
        }

        @Override
        public void run() {
            runs++;
            if (broken) {
                throw new IllegalStateException("broken");
            }
        }
    }

    private final RunJobs runJobs = instance(List.of(new Nightly()));

    @Test
    void a_job_runs_when_its_time_has_come_in_the_company_s_zone() {
        runJobs.planAll();
        assertThat(runJobs.runOne()).isFalse();

        clock.advance(Duration.ofHours(11));

        assertThat(runJobs.runOne()).isTrue();
        assertThat(runJobs.runOne()).isFalse();
        assertThat(runs).isEqualTo(1);
        assertThat(open().plannedAt()).isEqualTo("2026-11-23T21:00:00Z");
    }

    @Test
    void of_several_that_were_missed_one_is_made_up_for() {
        runJobs.planAll();
        clock.advance(Duration.ofDays(4));

        // as after a start
        runJobs.planAll();
        while (runJobs.runOne()) {
            assertThat(runs).isLessThan(10);
        }

        assertThat(runs).isEqualTo(1);
        assertThat(open().plannedAt()).isAfter(clock.instant());
    }

    @Test
    void a_second_instance_runs_nothing_again() {
        RunJobs other = instance(List.of(new Nightly()));
        runJobs.planAll();
        other.planAll();
        clock.advance(Duration.ofDays(1));

        assertThat(runJobs.runOne()).isTrue();
        assertThat(other.runOne()).isFalse();
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void a_job_that_fails_is_begun_again_and_the_next_night_comes_all_the_same() {
        broken = true;
        runJobs.planAll();
        clock.advance(Duration.ofHours(11));
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThatThrownBy(runJobs::runOne).hasMessage("broken");
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(runs).isEqualTo(5);
        assertThat(standing().last()).isNotNull().satisfies(o -> {
            assertThat(o.state()).isEqualTo(Occurrence.State.FAILED);
            assertThat(o.lastError()).isEqualTo("java.lang.IllegalStateException");
        });
        assertThat(open().plannedAt()).isEqualTo("2026-11-23T21:00:00Z");
    }

    @Test
    void a_new_zone_moves_what_is_to_come() {
        runJobs.planAll();
        zone = ZoneId.of("Europe/Berlin");
        runJobs.planAll();

        assertThat(open().plannedAt()).isEqualTo(Instant.parse("2026-11-23T01:30:00Z"));
    }

    @Test
    void what_nobody_knows_any_more_is_laid_aside() {
        runJobs.planAll();
        clock.advance(Duration.ofDays(1));

        assertThat(instance(List.of()).runOne()).isTrue();
        assertThat(runs).isZero();
        assertThat(standing().open()).isNull();
    }

    private RunJobs instance(List<Job> jobs) {
        return new RunJobs(
                new Jobs(jobs),
                occurrences,
                () -> zone,
                _ -> Duration.ofSeconds(30),
                unitOfWork,
                new CountedIds(),
                clock);
    }

    private JobViews.Standing standing() {
        return occurrences.standings(new Scope.Company(), List.of(NIGHTLY)).get(NIGHTLY);
    }

    private Occurrence open() {
        Occurrence open = standing().open();
        assertThat(open).isNotNull();
        return open;
    }
}
