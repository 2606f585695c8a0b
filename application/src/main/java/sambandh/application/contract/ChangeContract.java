package sambandh.application.contract;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.Customers;
import sambandh.application.product.Products;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.ContractId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Fault;

/** Changes, renews, ends or removes a contract. */
public final class ChangeContract {
    /** What is to become of it. */
    public sealed interface Wish {
        /** @param term the newest one, as it is to be; its first day is fixed once there is another before */
        record Change(Contract.Details details, Contract.Term term) implements Wish {}

        /** @param next begins on the day after the newest ends */
        record Renew(Contract.Term next) implements Wish {}

        record End(Contract.Ending ending) implements Wish {}

        record Remove() implements Wish {}
    }

    /** @param expectedVersion the version that was looked at */
    public record Command(Actor actor, ContractId id, long expectedVersion, Wish wish) {}

    public sealed interface Outcome {
        /** @param contract as it is now; as it was, where it was removed */
        record Done(Contract contract) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        /** It names what is not there. */
        record Wrong(List<Fault> faults) implements Outcome {}

        record Refused(Fault because) implements Outcome {}
    }

    private final Contracts contracts;
    private final ContractParties parties;
    private final ContractNews news;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeContract(
            Contracts contracts,
            Customers customers,
            Products products,
            ContractNews news,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.contracts = contracts;
        this.parties = new ContractParties(customers, products);
        this.news = news;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Contract old = contracts.find(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            Fault refusal = refusal(old, command.wish());
            if (refusal != null) {
                return new Outcome.Refused(refusal);
            }
            Outcome done = done(command.actor(), old, command.wish());
            contracts.recount(List.of(old.customerId()), news.today());
            return done;
        });
    }

    private Outcome done(Actor actor, Contract old, Wish wish) {
        return switch (wish) {
            case Wish.Change(var details, var term) -> {
                Optional<Fault> fault = parties.product(details.productId());
                if (fault.isPresent()) {
                    yield new Outcome.Wrong(List.of(fault.get()));
                }
                if (details.equals(old.details()) && term.equals(old.term())) {
                    yield new Outcome.Done(old);
                }
                Contract changed = old.change(details, term, clock.instant());
                contracts.replace(changed);
                news.changed(actor, old, changed);
                yield new Outcome.Done(changed);
            }
            case Wish.Renew(var next) -> {
                Contract renewed = old.renew(next, clock.instant());
                contracts.replace(renewed);
                news.renewed(actor, old, renewed, false);
                yield new Outcome.Done(renewed);
            }
            case Wish.End(var ending) -> {
                Contract ended = old.end(ending, clock.instant());
                contracts.replace(ended);
                news.ended(actor, old, ended, ending);
                yield new Outcome.Done(ended);
            }
            case Wish.Remove() -> {
                contracts.remove(old);
                news.removed(actor, old);
                yield new Outcome.Done(old);
            }
        };
    }

    private static @Nullable Fault refusal(Contract old, Wish wish) {
        if (old.ending() != null && !(wish instanceof Wish.Remove)) {
            return new Fault("", "has_ended", "It was ended; agree another one.");
        }
        return switch (wish) {
            case Wish.Change(var _, var term)
            when !term.from().equals(old.term().from()) && old.terms().size() > 1 ->
                new Fault("/from", "renewed_already", "Once renewed, a contract keeps the day on which it began.");
            case Wish.Renew _
            when old.term().until() == null ->
                new Fault("", "open_ended", "It has no end, so there is nothing to renew.");
            case Wish.End(var ending)
            when ending.lastDay().isBefore(old.from()) ->
                new Fault("/lastDay", "before_from", "It cannot end before it begins; remove it if it never was.");
            case Wish.Change _, Wish.Renew _, Wish.End _, Wish.Remove _ -> null;
        };
    }
}
