package sambandh.application.tie;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import sambandh.application.customer.Customers;
import sambandh.application.customer.People;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Actor;
import sambandh.domain.tie.Party;
import sambandh.domain.tie.Tie;
import sambandh.domain.tie.TieId;
import sambandh.domain.tie.TieMade;

/** Keeps that two parties are tied to each other; once of a kind. */
public final class MakeTie {
    public record Command(Actor actor, Tie.Ends ends, Tie.Span span) {}

    public sealed interface Outcome {
        record Made(Tie tie) implements Outcome {}

        /** One of them is not kept. */
        record PartyUnknown(Party party) implements Outcome {}

        record Exists(Tie tie) implements Outcome {}
    }

    private final Ties ties;
    private final Customers customers;
    private final People people;
    private final TieNews news;
    private final Events events;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public MakeTie(
            Ties ties,
            Customers customers,
            People people,
            Timeline timeline,
            Events events,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.ties = ties;
        this.customers = customers;
        this.people = people;
        this.news = new TieNews(people, timeline, ids);
        this.events = events;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Tie.Ends ends = command.ends();
            if (isUnknown(ends.from())) {
                return new Outcome.PartyUnknown(ends.from());
            }
            if (isUnknown(ends.to())) {
                return new Outcome.PartyUnknown(ends.to());
            }
            return ties.between(ends)
                    .<Outcome>map(Outcome.Exists::new)
                    .orElseGet(() -> new Outcome.Made(made(command)));
        });
    }

    private boolean isUnknown(Party party) {
        return switch (party.kind()) {
            case CUSTOMER -> customers.find(new CustomerId(party.id())).isEmpty();
            case PERSON -> people.find(new PersonId(party.id())).isEmpty();
        };
    }

    private Tie made(Command command) {
        Instant now = clock.instant();
        Tie tie = Tie.make(new TieId(ids.next()), command.ends(), command.span(), now);
        ties.add(tie);
        Tie.Ends ends = tie.ends();
        events.add(new TieMade(
                tie.id().value(),
                TieNews.code(ends.kind()),
                TieNews.code(ends.from().kind()),
                ends.from().id(),
                TieNews.code(ends.to().kind()),
                ends.to().id(),
                tie.span().since(),
                now));
        news.tell("made", tie, now);
        audit.record(command.actor(), "tie.make", tie.id().value(), Map.of(), TieNews.fields(tie));
        return tie;
    }
}
