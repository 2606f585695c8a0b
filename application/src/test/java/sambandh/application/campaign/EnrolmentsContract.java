package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.campaign.EnrolmentViews.Filter;
import sambandh.application.campaign.Enrolments.Claimed;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.EnrolmentId;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.campaign.Wait;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

/** What all keepers of enrolments do. Nothing is due at the beginning of each test. */
public interface EnrolmentsContract {
    Duration HOUR = Duration.ofHours(1);
    Instant LONG_AGO = Instant.parse("2020-01-01T08:00:00.5Z");
    Instant FAR = Instant.parse("2199-01-01T00:00:00Z");
    Scope ALL = new Scope.Company();

    SeriesStore store();

    Enrolments enrolments();

    EnrolmentViews views();

    UnitOfWork unitOfWork();

    /** A customer that is kept. */
    UUID customer();

    /** A person that is kept. */
    UUID person();

    /** A queued letter that is kept. */
    Letter letter(UUID person, String dedupeKey);

    private SeriesId series() {
        Series made = Series.make(
                new SeriesId(UUID.randomUUID()),
                new Series.Details(
                        "First days",
                        null,
                        null,
                        List.of(new Series.Step(new Code("thank_you"), Map.of(), Wait.NONE, null)),
                        Series.Exits.NONE,
                        null),
                LONG_AGO);
        unitOfWork().run(() -> store().add(made));
        return made.id();
    }

    private static Enrolment of(SeriesId series, UUID person, @Nullable UUID customer, int round, Instant due) {
        return new Enrolment(
                new EnrolmentId(UUID.randomUUID()),
                series,
                person,
                customer,
                UUID.randomUUID(),
                round,
                LONG_AGO.plusSeconds(round),
                "job:series.order.placed",
                0,
                null,
                due,
                null,
                null);
    }

    private Enrolment kept(Enrolment enrolment) {
        assertThat(unitOfWork().perform(() -> enrolments().add(enrolment))).isTrue();
        return enrolment;
    }

    private List<Claimed> taken(Duration lease) {
        return unitOfWork().perform(() -> enrolments().take(UUID.randomUUID(), 10, lease));
    }

    private Enrolment now(Enrolment of) {
        return enrolments().find(of.id()).orElseThrow();
    }

    @Test
    default void a_person_enters_once_a_round() {
        SeriesId series = series();
        UUID person = person();
        Enrolment first = kept(of(series, person, customer(), 1, FAR));
        assertThat(now(first)).isEqualTo(first);
        assertThat(unitOfWork().perform(() -> enrolments().add(of(series, person, null, 1, FAR))))
                .isFalse();
        Enrolment second = kept(of(series, person, null, 2, FAR));
        assertThat(enrolments().last(series, person)).contains(second);
        assertThat(enrolments().last(series, UUID.randomUUID())).isEmpty();
    }

    @Test
    default void who_is_due_is_taken_by_one_and_goes_on() {
        SeriesId series = series();
        Enrolment later = kept(of(series, person(), null, 1, LONG_AGO.plusSeconds(9)));
        Enrolment first = kept(of(series, person(), customer(), 1, LONG_AGO));
        kept(of(series, person(), null, 1, FAR));
        List<Claimed> taken = taken(HOUR);
        assertThat(taken).extracting(it -> it.enrolment().id()).containsExactly(first.id(), later.id());
        assertThat(taken).extracting(Claimed::attempts).containsOnly(1);
        assertThat(taken(HOUR)).isEmpty();
        Letter letter = letter(first.personId(), "s:x:" + UUID.randomUUID());
        unitOfWork().run(() -> {
            assertThat(enrolments().holds(taken.getFirst())).isTrue();
            enrolments().move(taken.getFirst(), 1, letter.id(), FAR);
        });
        assertThat(now(first).step()).isEqualTo(1);
        assertThat(now(first).letterId()).isEqualTo(letter.id());
        assertThat(now(first).dueAt()).isEqualTo(FAR);
        unitOfWork().run(() -> enrolments().later(taken.getLast(), Duration.ZERO, "IllegalStateException"));
        assertThat(taken(HOUR))
                .singleElement()
                .satisfies(it -> assertThat(it.attempts()).isEqualTo(2));
    }

    @Test
    default void who_was_dead_for_a_while_has_lost_it() {
        Enrolment one = kept(of(series(), person(), null, 1, LONG_AGO));
        Claimed dead = taken(Duration.ZERO).getFirst();
        Claimed alive = taken(HOUR).getFirst();
        unitOfWork().run(() -> {
            assertThat(enrolments().holds(dead)).isFalse();
            enrolments().move(dead, 7, null, FAR);
            enrolments().later(dead, Duration.ZERO, "late");
            enrolments().renew(List.of(dead), Duration.ZERO);
            assertThat(enrolments().holds(alive)).isTrue();
        });
        assertThat(now(one).step()).isZero();
        assertThat(taken(HOUR)).isEmpty();
        unitOfWork().run(() -> enrolments().renew(List.of(alive), Duration.ZERO));
        assertThat(taken(HOUR)).hasSize(1);
    }

    @Test
    default void what_is_over_stays_over() {
        SeriesId series = series();
        UUID customer = customer();
        Enrolment one = kept(of(series, person(), customer, 1, LONG_AGO));
        Enrolment other = kept(of(series, person(), null, 1, FAR));
        assertThat(enrolments().waiting(series, 10)).containsExactlyInAnyOrder(one, other);
        assertThat(enrolments().waiting(customer, null, List.of(series))).containsExactly(one);
        assertThat(enrolments().waiting(customer, one.personId(), List.of(series)))
                .containsExactly(one);
        assertThat(enrolments().waiting(null, other.personId(), List.of(series)))
                .containsExactly(other);
        assertThat(enrolments().waiting(customer, null, List.of(series()))).isEmpty();
        Code because = new Code("order.placed");
        Enrolment ended = one.end(because, LONG_AGO.plusSeconds(60));
        assertThat(unitOfWork().perform(() -> enrolments().end(List.of(one.id()), because, LONG_AGO.plusSeconds(60))))
                .containsExactly(ended);
        assertThat(now(one)).isEqualTo(ended);
        assertThat(unitOfWork().perform(() -> enrolments().end(List.of(one.id()), Enrolment.BY_HAND, FAR)))
                .isEmpty();
        assertThat(taken(HOUR)).isEmpty();
        assertThat(enrolments().waiting(series, 10)).containsExactly(other);
    }

    @Test
    default void who_is_left_in_a_series_that_was_stopped_is_found() {
        SeriesId running = series();
        SeriesId stopped = series();
        SeriesId empty = series();
        Enrolment one = kept(of(stopped, person(), null, 1, FAR));
        kept(of(running, person(), null, 1, FAR));
        unitOfWork().run(() -> {
            for (SeriesId id : List.of(running, stopped, empty)) {
                Series started = store().hold(id).orElseThrow().start(LONG_AGO);
                store().replace(id.equals(running) ? started : started.stop(LONG_AGO));
            }
        });
        assertThat(enrolments().leftOver()).contains(stopped).doesNotContain(running, empty);
        unitOfWork().run(() -> enrolments().end(List.of(one.id()), Enrolment.STOPPED, LONG_AGO));
        assertThat(enrolments().leftOver()).doesNotContain(stopped);
    }

    @Test
    default void they_are_listed_and_counted() {
        SeriesId series = series();
        Enrolment one = kept(of(series, person(), customer(), 1, FAR));
        Enrolment again = kept(of(series, one.personId(), null, 2, FAR));
        Enrolment other = kept(of(series, person(), null, 3, FAR));
        unitOfWork().run(() -> enrolments().end(List.of(one.id()), Enrolment.COMPLETED, LONG_AGO));
        assertThat(listed(new Filter(series, null, null))).containsExactly(one.id(), again.id(), other.id());
        assertThat(listed(new Filter(series, null, true))).containsExactly(again.id(), other.id());
        assertThat(listed(new Filter(series, one.personId(), null))).containsExactly(one.id(), again.id());
        assertThat(listed(new Filter(series, one.personId(), false))).containsExactly(one.id());
        letter(one.personId(), one.dedupeKey());
        letter(again.personId(), again.dedupeKey());
        letter(other.personId(), other.dedupeKey() + ":gave-way");
        assertThat(views().results(ALL, series))
                .isEqualTo(new EnrolmentViews.Results(
                        3,
                        2,
                        Map.of(Enrolment.COMPLETED, 1L),
                        List.of(new EnrolmentViews.Letters(1, Letter.State.QUEUED, null, 2))));
        assertThat(views().results(new Scope.Nothing(), series).enrolled()).isZero();
    }

    private List<EnrolmentId> listed(Filter filter) {
        return views().list(ALL, filter, Page.Wanted.first(10, "enrolledAt")).items().stream()
                .map(Enrolment::id)
                .toList();
    }

    @Test
    default void how_letters_stand_is_told() {
        Letter letter = letter(person(), "s:y:" + UUID.randomUUID());
        assertThat(enrolments().letters(List.of(letter.id(), new LetterId(UUID.randomUUID()))))
                .containsOnlyKeys(letter.id())
                .hasValueSatisfying(new org.assertj.core.api.Condition<>(
                        it -> it.state() == Letter.State.QUEUED && it.because() == null, "it is queued"));
    }
}
