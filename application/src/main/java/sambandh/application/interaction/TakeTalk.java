package sambandh.application.interaction;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.Talk;
import sambandh.domain.interaction.TalkMeasure;
import sambandh.domain.interaction.Utterance;
import sambandh.domain.interaction.WebVtt;
import sambandh.domain.shared.Actor;

/** Takes in who talked how much: measured by a transcript, or as somebody says. */
public final class TakeTalk {
    /**
     * @param webVtt as {@link WebVtt#read}
     * @param ours speakers of the company's besides the touchpoint's employee, as the transcript has them
     * @param theirs speakers of the customer's besides those who took part, as the transcript has them
     * @param keepWords whether the transcript itself is kept
     */
    public record Transcript(
            Actor actor, InteractionId id, String webVtt, List<String> ours, List<String> theirs, boolean keepWords) {}

    public record Entered(Actor actor, InteractionId id, Talk talk) {}

    public sealed interface Outcome {
        record Taken(Talk talk) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Nobody said yet who of the company it was. */
        record NobodyOfUs() implements Outcome {}
    }

    private final Interactions interactions;
    private final Talks talks;
    private final SpeakerNames names;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public TakeTalk(
            Interactions interactions,
            Talks talks,
            SpeakerNames names,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.interactions = interactions;
        this.talks = talks;
        this.names = names;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** @throws sambandh.domain.shared.InvalidInput as {@link WebVtt#read} and {@link Speakers#sides} */
    public Outcome handle(Transcript command) {
        List<Utterance> said = WebVtt.read(command.webVtt());
        Interaction about = interactions.find(command.id()).orElse(null);
        if (about == null) {
            return new Outcome.Unknown();
        }
        if (about.details().employeeId() == null) {
            return new Outcome.NobodyOfUs();
        }
        SpeakerNames.Names known = names.of(about);
        Talk talk = TalkMeasure.of(said, new Speakers(known, command.ours(), command.theirs()).sides(said));
        return keep(command.actor(), command.id(), talk, command.keepWords() ? command.webVtt() : null);
    }

    public Outcome handle(Entered command) {
        Interaction about = interactions.find(command.id()).orElse(null);
        if (about == null) {
            return new Outcome.Unknown();
        }
        return about.details().employeeId() == null
                ? new Outcome.NobodyOfUs()
                : keep(command.actor(), command.id(), command.talk(), null);
    }

    private Outcome keep(Actor actor, InteractionId id, Talk talk, @Nullable String words) {
        unitOfWork.run(() -> {
            talks.keep(id, talk, words, clock.instant(), actor.reference());
            audit.record(
                    actor,
                    "interaction.talk",
                    id.value(),
                    Map.of(),
                    Map.of("by", talk.measured() == null ? "hand" : "transcript", "wordsKept", words != null));
        });
        return new Outcome.Taken(talk);
    }
}
