package sambandh.application.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.Enrolments.Claimed;
import sambandh.application.campaign.Enrolments.Standing;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.letter.WriteLetter;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.Series;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.segment.Condition;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Inputs;
import sambandh.domain.template.Template;

/**
 * Brings one person one step further in a series. A step is over when its letter was sent, not when it was written: the wait for
 * the next one counts from there, however late that was.
 */
public final class TakeStep {
    /** The letter may be sent by then. */
    private static final Duration SOON = Duration.ofMinutes(2);

    /** A person who has had enough letters, and a company that has no name yet, are asked again then. */
    private static final Duration NOT_NOW = Duration.ofDays(1);

    private final Enrolments enrolments;
    private final SeriesNews news;
    private final WriteLetter writeLetter;
    private final TemplateShelf shelf;
    private final Clock clock;

    public TakeStep(Enrolments enrolments, SeriesNews news, WriteLetter writeLetter, TemplateShelf shelf, Clock clock) {
        this.enrolments = enrolments;
        this.news = news;
        this.writeLetter = writeLetter;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** The claimed one, its series while it runs, and whom it is about. */
    private record Turn(Claimed claimed, Series series, Recipient person, LookAtSeries.Seen seen) {
        Enrolment enrolment() {
            return claimed.enrolment();
        }

        Series.Step step() {
            return series.steps().get(enrolment().step());
        }

        boolean holds(@Nullable Condition condition) {
            return condition != null && seen.holds(condition, enrolment().customerId());
        }
    }

    /** Of one that is held. */
    void take(Claimed claimed, LookAtSeries.Seen seen) {
        Enrolment now = claimed.enrolment();
        Series series = seen.series(now).filter(Series::isRunning).orElse(null);
        Recipient person = seen.person(now).orElse(null);
        if (series == null || now.step() >= series.steps().size()) {
            end(claimed, Enrolment.STOPPED);
        } else if (person == null) {
            end(claimed, code(NotSentBecause.PERSON_GONE));
        } else {
            take(new Turn(claimed, series, person, seen));
        }
    }

    private void take(Turn turn) {
        LetterId letter = turn.enrolment().letterId();
        if (letter != null) {
            turn.seen()
                    .letter(letter)
                    .ifPresentOrElse(it -> follow(turn, letter, it), () -> goOn(turn, clock.instant()));
        } else if (turn.holds(turn.series().details().exits().condition())) {
            end(turn.claimed(), Enrolment.CONDITION);
        } else if (turn.step().condition() == null || turn.holds(turn.step().condition())) {
            write(turn);
        } else {
            goOn(turn, clock.instant());
        }
    }

    private void write(Turn turn) {
        Enrolment now = turn.enrolment();
        Template template = shelf.find(turn.step().template(), null)
                .orElseThrow(() -> new IllegalStateException(
                        "there is no template " + turn.step().template()))
                .template();
        Map<String, Object> facts = ReaderFacts.and(
                turn.seen().facts(now),
                new Inputs(template.details().inputs()).values(turn.step().inputs()));
        Letter letter = writeLetter
                .handle(new WriteLetter.Command(
                        new Actor.Job("series:" + now.series().value() + ":" + (now.step() + 1)),
                        turn.person(),
                        now.customerId(),
                        template.details().purpose(),
                        template.details().topic(),
                        template.code(),
                        facts,
                        now.reference(),
                        now.dedupeKey()))
                .letter();
        follow(
                turn,
                letter.id(),
                new Standing(letter.state(), letter.notSentBecause(), letter.nextAttemptAt(), letter.sentAt()));
    }

    private void follow(Turn turn, LetterId letter, Standing stands) {
        Instant now = clock.instant();
        switch (stands.state()) {
            case QUEUED, WAITING, SENDING -> {
                Instant due = stands.dueAt();
                Instant then = due == null || due.isBefore(now) ? now : due;
                enrolments.move(turn.claimed(), turn.enrolment().step(), letter, then.plus(SOON));
            }
            case NOT_SENT -> notSent(turn, stands.because());
            case SENT, UNKNOWN, BOUNCED, FAILED -> goOn(turn, stands.sentAt() == null ? now : stands.sentAt());
        }
    }

    private void notSent(Turn turn, @Nullable NotSentBecause because) {
        if (because == null || because == NotSentBecause.CAP || because == NotSentBecause.COMPANY_NOT_CONFIGURED) {
            Instant then = clock.instant().plus(NOT_NOW);
            enrolments.move(turn.claimed(), turn.enrolment().step(), null, then);
        } else {
            end(turn.claimed(), code(because));
        }
    }

    private void goOn(Turn turn, Instant from) {
        int next = turn.enrolment().step() + 1;
        if (next == turn.series().steps().size()) {
            end(turn.claimed(), Enrolment.COMPLETED);
        } else {
            Instant due = turn.series()
                    .steps()
                    .get(next)
                    .after()
                    .after(from, turn.person().zone());
            enrolments.move(turn.claimed(), next, null, due);
        }
    }

    private void end(Claimed claimed, Code because) {
        news.end(List.of(claimed.enrolment().id()), because);
    }

    private static Code code(NotSentBecause because) {
        return new Code(because.name().toLowerCase(Locale.ROOT));
    }
}
