package sambandh.application.contract;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.ContractId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Scope;

public final class InMemoryContracts implements Contracts, ContractViews {
    private final Map<ContractId, Contract> all = new HashMap<>();
    private final Set<CustomerId> recounted = new HashSet<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryContracts(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<Contract> find(ContractId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public void add(Contract contract) {
        unitOfWork.mustBeOpen();
        all.put(contract.id(), contract);
    }

    @Override
    public void replace(Contract contract) {
        unitOfWork.mustBeOpen();
        if (find(contract.id())
                .filter(old -> old.version() == contract.version() - 1)
                .isEmpty()) {
            throw new LostUpdate("contract");
        }
        all.put(contract.id(), contract);
    }

    @Override
    public void remove(Contract contract) {
        unitOfWork.mustBeOpen();
        if (!all.remove(contract.id(), contract)) {
            throw new LostUpdate("contract");
        }
    }

    @Override
    public List<Contract> toRenew(LocalDate today, int atMost) {
        return all.values().stream()
                .filter(it -> it.nextTerm() != null && !it.nextTerm().from().isAfter(today))
                .limit(atMost)
                .toList();
    }

    @Override
    public void recount(Collection<CustomerId> customers, LocalDate today) {
        unitOfWork.mustBeOpen();
        recounted.addAll(customers);
    }

    @Override
    public void recountAll(LocalDate today) {
        unitOfWork.mustBeOpen();
        all.values().forEach(it -> recounted.add(it.customerId()));
    }

    public boolean isRecounted(CustomerId customer) {
        return recounted.contains(customer);
    }

    @Override
    public Page<Contract> list(Scope scope, Filter filter, Page.Wanted wanted) {
        List<Contract> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream().filter(it -> matches(it, filter)).toList();
        return InMemoryPages.page(
                found, wanted, it -> renewsOn(it).toString(), it -> it.id().value());
    }

    @Override
    public Optional<Contract> find(Scope scope, ContractId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    private static boolean matches(Contract it, Filter filter) {
        return (filter.customerId() == null || filter.customerId().equals(it.customerId()))
                && (filter.renewsFrom() == null || !renewsOn(it).isBefore(filter.renewsFrom()))
                && (filter.renewsBefore() == null || renewsOn(it).isBefore(filter.renewsBefore()));
    }

    private static LocalDate renewsOn(Contract it) {
        LocalDate renews = it.renewsOn();
        return renews == null ? LocalDate.of(9999, 12, 31) : renews;
    }
}
