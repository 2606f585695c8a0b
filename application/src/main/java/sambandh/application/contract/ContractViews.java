package sambandh.application.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.ContractId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Scope;

/** Contracts and projects to look at. */
public interface ContractViews {
    /**
     * @param renewsFrom the first day of the next renewal
     * @param renewsBefore the day after the last
     */
    record Filter(
            @Nullable CustomerId customerId,
            @Nullable LocalDate renewsFrom,
            @Nullable LocalDate renewsBefore) {}

    /** Sorts by {@code renewsOn}; those that are not renewed come last. */
    Page<Contract> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<Contract> find(Scope scope, ContractId id);
}
