package sambandh.application.contract;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.ContractId;
import sambandh.domain.customer.CustomerId;

/** Contracts and projects. Writing wants a unit of work. */
public interface Contracts {
    Optional<Contract> find(ContractId id);

    void add(Contract contract);

    /**
     * Puts it in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest
     */
    void replace(Contract contract);

    /** @throws LostUpdate when this version is no longer the newest */
    void remove(Contract contract);

    /** Those whose next term comes by itself, and began by that day without being kept yet. */
    List<Contract> toRenew(LocalDate today, int atMost);

    /** Works out anew what is kept of these customers' contracts together. */
    void recount(Collection<CustomerId> customers, LocalDate today);

    /** The same for everybody: what runs changes with the days. */
    void recountAll(LocalDate today);
}
