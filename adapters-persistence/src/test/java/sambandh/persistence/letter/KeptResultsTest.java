package sambandh.persistence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.AcceptingPostman;
import sambandh.application.letter.AskGate;
import sambandh.application.letter.Breaker;
import sambandh.application.letter.CompanyFacts;
import sambandh.application.letter.DeadLetters;
import sambandh.application.letter.DomainThrottle;
import sambandh.application.letter.InMemoryRulesOfLetters;
import sambandh.application.letter.KeepResults;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.Letters;
import sambandh.application.letter.LettersUnderWay;
import sambandh.application.letter.MeasureLetters;
import sambandh.application.letter.Measures;
import sambandh.application.letter.PlainMeasuringLinks;
import sambandh.application.letter.Postman;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.RulesOfLetters;
import sambandh.application.letter.SampleLetters;
import sambandh.application.letter.SendLetters;
import sambandh.application.letter.Suppressions;
import sambandh.application.segment.MemberViews;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.application.timeline.TimelineViews;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.ConditionText;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.TestContext;

/** Letters are sent and their results kept in the database. */
class KeptResultsTest {
    private final LettersUnderWay underWay = new LettersUnderWay(10, new Bells());
    private final Letters letters = TestContext.bean(Letters.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);

    private final Postman postman = new AcceptingPostman("test", _ -> true);

    private final KeepResults keep = new KeepResults(
            underWay,
            TestContext.bean(LetterQueue.class),
            TestContext.bean(Suppressions.class),
            TestContext.bean(Timeline.class),
            unitOfWork,
            TestContext.bean(Ids.class),
            Clock.systemUTC());

    private final SendLetters send = new SendLetters(
            TestContext.bean(LetterQueue.class),
            new AskGate(
                    TestContext.bean(Suppressions.class),
                    letters,
                    TestContext.bean(Recipients.class),
                    TestContext.bean(CompanyFacts.class),
                    postman,
                    neverQuiet(),
                    Clock.systemUTC()),
            letters -> Map.of(),
            new MeasureLetters(
                    new PlainMeasuringLinks(),
                    TestContext.bean(Measures.class),
                    letters,
                    TestContext.bean(Recipients.class),
                    TestContext.bean(RulesOfLetters.class),
                    unitOfWork,
                    Clock.systemUTC()),
            postman,
            new Breaker(5, Duration.ofSeconds(10), Duration.ofMinutes(5), new Unheard(), Clock.systemUTC()),
            new DomainThrottle(DomainThrottle.UNLIMITED, DomainThrottle.UNLIMITED, Clock.systemUTC()),
            underWay,
            Runnable::run,
            unitOfWork,
            attempts -> Duration.ofMinutes(attempts),
            Clock.systemUTC());

    private static RulesOfLetters neverQuiet() {
        InMemoryRulesOfLetters rules = new InMemoryRulesOfLetters(new InMemoryUnitOfWork());
        rules.set(LetterRules.USUAL.withQuietHours(QuietHours.NONE));
        return rules;
    }

    private static final class Unheard implements Breaker.Watch {
        @Override
        public void opened(int failures, String answer) {
            throw new AssertionError(answer);
        }

        @Override
        public void closed(Duration after) {
            throw new AssertionError("it was never open");
        }
    }

    private Letter queuedFor(UUID customer) {
        Letter letter = SampleLetters.letter().to(People.reader()).of(customer).build();
        assertThat(unitOfWork.perform(() -> letters.add(letter))).isTrue();
        return letter;
    }

    private static UUID customer() {
        return People.customer(null, Instant.parse("2026-01-01T00:00:00Z"));
    }

    private Optional<State> state(Letter letter) {
        return letters.find(letter.id()).map(Letter::state);
    }

    private static int told(UUID customer) {
        return TestContext.bean(TimelineViews.class)
                .list(new Scope.Company(), customer, Page.Wanted.first(10, "at"))
                .orElseThrow()
                .items()
                .size();
    }

    @Test
    void many_results_are_kept_with_what_follows_from_them() {
        List<UUID> customers = IntStream.range(0, 5).mapToObj(n -> customer()).toList();
        List<Letter> sent = customers.stream().map(this::queuedFor).toList();
        send.round();
        assertThat(keep.round()).isTrue();

        assertThat(sent).allSatisfy(letter -> assertThat(state(letter)).contains(State.SENT));
        assertThat(customers).allSatisfy(customer -> assertThat(told(customer)).isEqualTo(1));
    }

    @Test
    void who_was_thanked_is_known_to_segments() {
        UUID thanked = customer();
        UUID another = customer();
        queuedFor(thanked);
        send.round();
        keep.round();
        Condition lately = ConditionText.read("letter.lastThanked within 2 days", TestContext.bean(Catalogue.class));
        MemberViews members = TestContext.bean(MemberViews.class);
        assertThat(members.explain(new Scope.Company(), lately, new CustomerId(thanked)))
                .hasValueSatisfying(it -> assertThat(it.member()).isTrue());
        assertThat(members.explain(new Scope.Company(), lately, new CustomerId(another)))
                .hasValueSatisfying(it -> assertThat(it.member()).isFalse());
    }

    @Test
    void who_was_thanked_by_a_letter_nobody_knew_of_is_known_when_somebody_tells() {
        UUID thanked = customer();
        Letter letter = queuedFor(thanked);
        LetterQueue queue = TestContext.bean(LetterQueue.class);
        DeadLetters dead = TestContext.bean(DeadLetters.class);
        unitOfWork.run(() -> {
            var claimed = queue.take(LetterQueue.Lane.SINGLE, 100, Duration.ofMinutes(1)).stream()
                    .filter(it -> it.letter().id().equals(letter.id()))
                    .findFirst()
                    .orElseThrow();
            queue.end(
                    List.of(new LetterQueue.Ended(claimed, new LetterQueue.Ending.Unknown("timed out"))),
                    Instant.now().minus(Duration.ofDays(1)));
        });
        Condition lately = ConditionText.read("letter.lastThanked within 2 days", TestContext.bean(Catalogue.class));
        MemberViews members = TestContext.bean(MemberViews.class);
        assertThat(members.explain(new Scope.Company(), lately, new CustomerId(thanked)))
                .hasValueSatisfying(it -> assertThat(it.member()).isFalse());
        assertThat(unitOfWork.perform(() -> dead.close(letter.id(), true, "it arrived")))
                .isTrue();
        assertThat(members.explain(new Scope.Company(), lately, new CustomerId(thanked)))
                .hasValueSatisfying(it -> assertThat(it.member()).isTrue());
    }

    @Test
    void a_result_that_cannot_be_told_holds_up_no_other_and_is_not_sent_again() {
        UUID gone = customer();
        UUID here = customer();
        Letter ofGone = queuedFor(gone);
        Letter ofHere = queuedFor(here);
        send.round();
        People.write("DELETE FROM customer WHERE id = ?", gone);
        assertThat(keep.round()).isTrue();

        assertThat(state(ofHere)).contains(State.SENT);
        assertThat(told(here)).isEqualTo(1);
        assertThat(state(ofGone)).contains(State.SENT);
        assertThat(keep.round()).isFalse();
    }
}
