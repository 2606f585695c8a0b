package sambandh.application.contract;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import sambandh.application.customer.Customers;
import sambandh.application.product.Products;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.ContractId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Fault;

/** Keeps a contract that was agreed with a customer, or a project. */
public final class AgreeContract {
    public record Command(Actor actor, CustomerId customerId, Contract.Details details, Contract.Term term) {}

    public sealed interface Outcome {
        record Agreed(Contract contract) implements Outcome {}

        /** It names what is not there. */
        record Wrong(List<Fault> faults) implements Outcome {}
    }

    private final Contracts contracts;
    private final ContractParties parties;
    private final ContractNews news;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public AgreeContract(
            Contracts contracts,
            Customers customers,
            Products products,
            ContractNews news,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.contracts = contracts;
        this.parties = new ContractParties(customers, products);
        this.news = news;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            List<Fault> faults = Stream.concat(
                            parties.customer(command.customerId()).stream(),
                            parties.product(command.details().productId()).stream())
                    .toList();
            if (!faults.isEmpty()) {
                return new Outcome.Wrong(faults);
            }
            Contract contract = Contract.agree(
                    new ContractId(ids.next()),
                    command.customerId(),
                    command.details(),
                    command.term(),
                    clock.instant());
            contracts.add(contract);
            contracts.recount(List.of(contract.customerId()), news.today());
            news.agreed(command.actor(), contract);
            return new Outcome.Agreed(contract);
        });
    }
}
