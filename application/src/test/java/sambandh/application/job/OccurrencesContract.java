package sambandh.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.job.Occurrences.Claimed;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.job.Occurrence;
import sambandh.domain.job.Occurrence.State;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

/** Every store of occurrences does this. The tests share one store, so each has a job of its own. */
public interface OccurrencesContract {
    Duration LEASE = Duration.ofMinutes(5);
    Instant NOW = Clock.tick(Clock.systemUTC(), Duration.ofSeconds(1)).instant();
    Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    Occurrences occurrences();

    JobViews views();

    UnitOfWork unitOfWork();

    @Test
    default void what_is_planned_for_tomorrow_is_not_taken_today() {
        Code job = job();
        plan(job, TOMORROW);

        assertThat(standing(job).open()).isNotNull().satisfies(o -> {
            assertThat(o.plannedAt()).isEqualTo(TOMORROW);
            assertThat(o.state()).isEqualTo(State.PLANNED);
        });
        assertThat(takeAll()).extracting(c -> c.occurrence().job()).doesNotContain(job);
    }

    @Test
    default void what_is_due_is_taken_once() {
        Code job = job();
        plan(job, NOW.minusSeconds(60));

        List<Claimed> taken = takeAll();

        assertThat(taken).extracting(c -> c.occurrence().job()).containsOnlyOnce(job);
        assertThat(standing(job).open()).isNotNull().satisfies(o -> {
            assertThat(o.state()).isEqualTo(State.RUNNING);
            assertThat(o.attempts()).isEqualTo(1);
        });
    }

    @Test
    default void another_plan_takes_the_place_of_one_still_to_come() {
        Code job = job();
        plan(job, TOMORROW);
        plan(job, TOMORROW.plusSeconds(3_600));
        plan(job, TOMORROW.plusSeconds(3_600));

        assertThat(standing(job).open()).extracting(Occurrence::plannedAt).isEqualTo(TOMORROW.plusSeconds(3_600));
        assertThat(standing(job).last()).isNull();
    }

    @Test
    default void one_that_was_missed_keeps_its_place() {
        Code job = job();
        plan(job, NOW.minusSeconds(3_600));
        plan(job, TOMORROW);

        assertThat(standing(job).open()).extracting(Occurrence::plannedAt).isEqualTo(NOW.minusSeconds(3_600));
    }

    @Test
    default void after_one_that_has_ended_the_next_is_planned() {
        Code job = job();
        Claimed done = taken(job);

        unitOfWork().run(() -> {
            assertThat(occurrences().succeeded(done, NOW)).isTrue();
            occurrences().plan(UUID.randomUUID(), job, TOMORROW);
        });

        assertThat(standing(job).last()).isNotNull().satisfies(o -> {
            assertThat(o.state()).isEqualTo(State.SUCCEEDED);
            assertThat(o.finishedAt()).isEqualTo(NOW);
        });
        assertThat(standing(job).open()).extracting(Occurrence::plannedAt).isEqualTo(TOMORROW);
    }

    @Test
    default void an_instant_that_was_done_is_not_planned_again() {
        Code job = job();
        Claimed done = taken(job);
        unitOfWork().run(() -> occurrences().succeeded(done, NOW));

        plan(job, done.occurrence().plannedAt());

        assertThat(standing(job).open()).isNull();
    }

    @Test
    default void one_that_failed_is_begun_again_when_its_pause_is_over() {
        Code job = job();
        Claimed first = taken(job);
        unitOfWork().run(() -> occurrences().later(first, Duration.ZERO, "no paper"));

        Claimed second = takeAll().stream()
                .filter(c -> c.occurrence().job().equals(job))
                .findFirst()
                .orElseThrow();

        assertThat(second.occurrence().attempts()).isEqualTo(2);
        assertThat(second.occurrence().lastError()).isEqualTo("no paper");
        assertThat(change(first)).as("the claim before is worth nothing").isFalse();
        assertThat(change(second)).isTrue();
    }

    @Test
    default void what_failed_for_good_says_why() {
        Code job = job();
        Claimed claimed = taken(job);
        unitOfWork().run(() -> occurrences().failed(claimed, "no paper", NOW));

        assertThat(standing(job).open()).isNull();
        assertThat(standing(job).last()).isNotNull().satisfies(o -> {
            assertThat(o.state()).isEqualTo(State.FAILED);
            assertThat(o.lastError()).isEqualTo("no paper");
        });
    }

    @Test
    default void who_may_see_nothing_sees_no_jobs() {
        Code job = job();
        plan(job, TOMORROW);

        assertThat(views().standings(new Scope.Nothing(), List.of(job))).isEmpty();
    }

    @Test
    default void outside_a_unit_of_work_nothing_is_planned() {
        assertThatThrownBy(() -> occurrences().plan(UUID.randomUUID(), job(), TOMORROW))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Code job() {
        return new Code("trial-" + UUID.randomUUID());
    }

    private void plan(Code job, Instant at) {
        unitOfWork().run(() -> occurrences().plan(UUID.randomUUID(), job, at));
    }

    private JobViews.Standing standing(Code job) {
        return views().standings(new Scope.Company(), List.of(job)).get(job);
    }

    private Claimed taken(Code job) {
        plan(job, NOW.minusSeconds(60));
        return takeAll().stream()
                .filter(c -> c.occurrence().job().equals(job))
                .findFirst()
                .orElseThrow();
    }

    private List<Claimed> takeAll() {
        return java.util.stream.Stream.generate(() ->
                        unitOfWork().perform(() -> occurrences().take(UUID.randomUUID(), LEASE)))
                .takeWhile(java.util.Optional::isPresent)
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private boolean change(Claimed claimed) {
        return unitOfWork().perform(() -> occurrences().renew(claimed, LEASE));
    }
}
