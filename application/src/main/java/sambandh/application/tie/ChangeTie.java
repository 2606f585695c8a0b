package sambandh.application.tie;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import sambandh.application.customer.People;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.shared.Actor;
import sambandh.domain.tie.Tie;
import sambandh.domain.tie.TieId;
import sambandh.domain.tie.TieRemoved;

/** Changes since and until when two are tied to each other, or takes back that they are. */
public final class ChangeTie {
    /** @param expectedVersion the version that the change was made from */
    public record Command(Actor actor, TieId id, long expectedVersion) {}

    public sealed interface Outcome {
        /** @param tie as it is, or was */
        record Done(Tie tie) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}
    }

    private final Ties ties;
    private final TieNews news;
    private final Events events;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeTie(
            Ties ties,
            People people,
            Timeline timeline,
            Events events,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.ties = ties;
        this.news = new TieNews(people, timeline, ids);
        this.events = events;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome change(Command command, Tie.Span to) {
        return unitOfWork.perform(() -> refusal(command).orElseGet(() -> {
            Tie old = ties.find(command.id()).orElseThrow();
            return new Outcome.Done(old.span().equals(to) ? old : changed(command.actor(), old, to));
        }));
    }

    /** It was no such tie. One that is over is changed instead. */
    public Outcome remove(Command command) {
        return unitOfWork.perform(() -> refusal(command).orElseGet(() -> {
            Tie old = ties.find(command.id()).orElseThrow();
            removed(command.actor(), old);
            return new Outcome.Done(old);
        }));
    }

    private Optional<Outcome> refusal(Command command) {
        Tie old = ties.find(command.id()).orElse(null);
        if (old == null) {
            return Optional.of(new Outcome.Unknown());
        }
        return old.version() == command.expectedVersion() ? Optional.empty() : Optional.of(new Outcome.Stale());
    }

    private Tie changed(Actor actor, Tie old, Tie.Span to) {
        Instant now = clock.instant();
        Tie changed = old.change(to, now);
        ties.replace(changed);
        if (old.span().until() == null && to.until() != null) {
            news.tell("ended", changed, now);
        }
        audit.record(actor, "tie.change", old.id().value(), TieNews.fields(old), TieNews.fields(changed));
        return changed;
    }

    private void removed(Actor actor, Tie old) {
        Instant now = clock.instant();
        ties.remove(old);
        Tie.Ends ends = old.ends();
        events.add(new TieRemoved(
                old.id().value(),
                TieNews.code(ends.kind()),
                TieNews.code(ends.from().kind()),
                ends.from().id(),
                TieNews.code(ends.to().kind()),
                ends.to().id(),
                old.span().since(),
                now));
        news.tell("removed", old, now);
        audit.record(actor, "tie.remove", old.id().value(), TieNews.fields(old), Map.of());
    }
}
