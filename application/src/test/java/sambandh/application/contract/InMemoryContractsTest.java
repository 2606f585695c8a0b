package sambandh.application.contract;

import java.util.UUID;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;

class InMemoryContractsTest implements ContractsContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryContracts contracts = new InMemoryContracts(unitOfWork);

    @Override
    public Contracts contracts() {
        return contracts;
    }

    @Override
    public ContractViews views() {
        return contracts;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public CustomerId customer() {
        return new CustomerId(UUID.randomUUID());
    }
}
