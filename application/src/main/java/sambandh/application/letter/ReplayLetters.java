package sambandh.application.letter;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;

/** Sends letters again that have failed or of which nobody knows, under the same Message-ID; or lets them be. */
public final class ReplayLetters {
    public sealed interface Outcome {
        /** @param letter as it is now */
        record Done(Letter letter) implements Outcome {}

        record NoSuchLetter() implements Outcome {}

        /** It has not failed, or not become unknown. */
        record WrongState(Letter.State state) implements Outcome {}

        /** The mailing that it belongs to was cancelled. */
        record Cancelled() implements Outcome {}

        /** Another letter has been written in its place. */
        record GaveWay() implements Outcome {}
    }

    private final Letters letters;
    private final DeadLetters dead;
    private final Mailings mailings;
    private final Timeline timeline;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Bells bells;
    private final Ids ids;
    private final Clock clock;

    public ReplayLetters(
            Letters letters,
            DeadLetters dead,
            Mailings mailings,
            Timeline timeline,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        this.letters = letters;
        this.dead = dead;
        this.mailings = mailings;
        this.timeline = timeline;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome one(Actor actor, LetterId id) {
        return unitOfWork.perform(() -> {
            Letter letter = letters.find(id).orElse(null);
            if (letter != null && letter.hasGivenWay()) {
                return new Outcome.GaveWay();
            }
            MailingId mailing = letter == null || letter.mailed() == null
                    ? null
                    : letter.mailed().mailing();
            if (mailing != null && hold(mailing).state() == Mailing.State.CANCELLED) {
                return new Outcome.Cancelled();
            }
            boolean replayed = dead.replay(id);
            if (replayed && mailing != null) {
                reopen(mailing);
            }
            return outcome(actor, "letter.replay", letter, replayed);
        });
    }

    private Mailing hold(MailingId id) {
        return mailings.hold(id).orElseThrow();
    }

    /** So that somebody sends it, also where all else was sent long ago. */
    private void reopen(MailingId id) {
        Mailing held = hold(id);
        if (held.closedAt() != null) {
            mailings.replace(held.reopen(clock.instant()));
            unitOfWork.afterCommit(() -> bells.ring(Mailings.BELL));
        }
    }

    /** @return how many were put back into the queue */
    public int many(Actor actor, DeadLetters.Which filter, int atMost) {
        return unitOfWork.perform(() -> {
            DeadLetters.Replayed replayed = dead.replay(filter, atMost);
            replayed.mailings().forEach(this::reopen);
            Code template = filter.template();
            audit.record(
                    actor,
                    "letter.replay-many",
                    null,
                    Map.of(),
                    Map.of(
                            "state", filter.state().name(),
                            "template", template == null ? "" : template.value(),
                            "letters", String.valueOf(replayed.letters())));
            unitOfWork.afterCommit(() -> bells.ring(LetterQueue.NAME));
            return replayed.letters();
        });
    }

    /** @param arrived whether somebody knows that it did; then it is told like any other that was sent */
    public Outcome close(Actor actor, LetterId id, boolean arrived) {
        return unitOfWork.perform(() -> {
            String said = arrived ? "closed: it arrived" : "closed: it did not arrive";
            Letter letter = letters.find(id).orElse(null);
            boolean done = dead.close(id, arrived, said);
            if (letter != null && done && arrived && letter.sentAt() != null) {
                timeline.addAll(
                        SentEntry.of(letter, letter.sentAt(), ids).stream().toList());
            }
            return outcome(actor, "letter.close", letter, done);
        });
    }

    private Outcome outcome(Actor actor, String action, @Nullable Letter before, boolean done) {
        if (before == null) {
            return new Outcome.NoSuchLetter();
        }
        if (!done) {
            return new Outcome.WrongState(before.state());
        }
        Letter after = letters.find(before.id()).orElseThrow();
        audit.record(
                actor,
                action,
                before.id().value(),
                Map.of("state", before.state().name()),
                Map.of("state", after.state().name()));
        unitOfWork.afterCommit(() -> bells.ring(LetterQueue.NAME));
        return new Outcome.Done(after);
    }
}
