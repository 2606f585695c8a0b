package sambandh.application.letter;

import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
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

        /** Another letter has been written in its place. */
        record GaveWay() implements Outcome {}
    }

    private final Letters letters;
    private final DeadLetters dead;
    private final Timeline timeline;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Bells bells;
    private final Ids ids;

    public ReplayLetters(
            Letters letters,
            DeadLetters dead,
            Timeline timeline,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids) {
        this.letters = letters;
        this.dead = dead;
        this.timeline = timeline;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
        this.ids = ids;
    }

    public Outcome one(Actor actor, LetterId id) {
        return unitOfWork.perform(() -> {
            Letter letter = letters.find(id).orElse(null);
            if (letter != null && letter.hasGivenWay()) {
                return new Outcome.GaveWay();
            }
            return outcome(actor, "letter.replay", letter, dead.replay(id));
        });
    }

    /** @return how many were put back into the queue */
    public int many(Actor actor, DeadLetters.Which filter, int atMost) {
        return unitOfWork.perform(() -> {
            int replayed = dead.replay(filter, atMost);
            Code template = filter.template();
            audit.record(
                    actor,
                    "letter.replay-many",
                    null,
                    Map.of(),
                    Map.of(
                            "state", filter.state().name(),
                            "template", template == null ? "" : template.value(),
                            "letters", String.valueOf(replayed)));
            unitOfWork.afterCommit(() -> bells.ring(LetterQueue.NAME));
            return replayed;
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

    private Outcome outcome(
            Actor actor, String action, @org.jspecify.annotations.Nullable Letter before, boolean done) {
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
