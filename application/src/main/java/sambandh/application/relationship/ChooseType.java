package sambandh.application.relationship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.customer.Customers;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Relationship;
import sambandh.domain.relationship.Relationship.Kind;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.timeline.TimelineEntry;

/** Chooses what kind of relationship a customer has. */
public final class ChooseType {
    /** @param expectedVersion the version that the choice was made from; 0 where nobody chose before */
    public record Command(
            Actor actor,
            CustomerId customerId,
            long expectedVersion,
            Kind kind,
            @Nullable String reason) {}

    public sealed interface Outcome {
        record Chosen(Relationship relationship) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        /** What was chosen promises one named person, and the customer has none. */
        record NeedsOwner() implements Outcome {}
    }

    private static final Code ENTRY = new Code("relationship.type");

    private final Relationships relationships;
    private final Customers customers;
    private final CompanyProfiles company;
    private final Timeline timeline;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public ChooseType(
            Relationships relationships,
            Customers customers,
            CompanyProfiles company,
            Timeline timeline,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.relationships = relationships;
        this.customers = customers;
        this.company = company;
        this.timeline = timeline;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            // held, so that nobody takes the owner away meanwhile
            boolean isKnown = customers.hold(Set.of(command.customerId())).containsKey(command.customerId());
            Optional<Customer> customer = isKnown ? customers.find(command.customerId()) : Optional.empty();
            if (customer.isEmpty()) {
                return new Outcome.Unknown();
            }
            Relationship old = relationships.find(command.customerId());
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            if (command.kind().effects().namedOwner()
                    && customer.get().details().ownerId() == null) {
                return new Outcome.NeedsOwner();
            }
            if (old.isChosen() && old.kind().equals(command.kind())) {
                return new Outcome.Chosen(old);
            }
            return chosen(command, old);
        });
    }

    private Outcome chosen(Command command, Relationship old) {
        Instant now = clock.instant();
        Relationship chosen = old.choose(command.kind());
        LocalDate day = LocalDate.ofInstant(now, company.current().details().zone());
        relationships.choose(
                chosen,
                new Relationship.Change(
                        ids.next(),
                        command.customerId(),
                        command.kind(),
                        day,
                        command.reason(),
                        command.actor().reference(),
                        now));
        if (!old.isChosen() || old.kind().type() != command.kind().type()) {
            timeline.add(new TimelineEntry(
                    ids.next(),
                    command.customerId().value(),
                    now,
                    ENTRY,
                    Map.of("type", Codes.of(command.kind().type())),
                    null));
        }
        audit.record(
                command.actor(),
                "relationship.choose",
                command.customerId().value(),
                old.isChosen() ? fields(old.kind()) : Map.of(),
                fields(command.kind()));
        return new Outcome.Chosen(chosen);
    }

    private static Map<String, Object> fields(Kind kind) {
        List<String> modes = kind.modes().stream().map(Codes::of).sorted().toList();
        return Map.of("type", Codes.of(kind.type()), "modes", modes);
    }
}
