package sambandh.application.relationship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Reaction;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.Evidence.Content;
import sambandh.domain.relationship.EvidenceKind;
import sambandh.domain.shared.Event;

/** A contract is evidence from the day on which it begins, or was agreed where it begins later; one that was a mistake is none. */
public final class FollowContracts<E extends Event> implements Reaction<E> {
    /** @param from null where there is no contract any more */
    public record Known(
            UUID contractId, UUID customerId, @Nullable LocalDate from) {}

    private static final String BY = "job:relationship";

    private final String name;
    private final Class<E> event;
    private final Function<E, Known> known;
    private final Stages stages;
    private final StageNews news;
    private final Ids ids;
    private final Clock clock;

    public FollowContracts(
            String name,
            Class<E> event,
            Function<E, Known> known,
            Stages stages,
            StageNews news,
            Ids ids,
            Clock clock) {
        this.name = name;
        this.event = event;
        this.known = known;
        this.stages = stages;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<E> event() {
        return event;
    }

    @Override
    public void react(E it) {
        Known contract = known.apply(it);
        CustomerId customer = new CustomerId(contract.customerId());
        stages.hold(customer);
        stages.told(customer).stream()
                .filter(told -> told.toldBy().equals(BY)
                        && contract.contractId().equals(told.content().reference()))
                .forEach(stages::remove);
        LocalDate from = contract.from();
        LocalDate day = news.today();
        if (from != null) {
            day = from.isBefore(day) ? from : day;
            stages.add(new Evidence(
                    ids.next(),
                    customer,
                    day,
                    Content.of(EvidenceKind.CONTRACT, contract.contractId(), null),
                    BY,
                    clock.instant()));
        }
        Stages.Kept kept = stages.keep(customer);
        if (news.isLive(day)) {
            news.kept(customer, kept);
        }
    }
}
