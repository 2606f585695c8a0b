package sambandh.persistence.contract;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.contract.ContractViews;
import sambandh.application.contract.Contracts;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.ContractId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcContracts implements Contracts, ContractViews {
    private static final String CONTRACTS = "SELECT c.* FROM contract c";
    private static final Map<String, SortColumn> SORTS =
            Map.of("renewsOn", new SortColumn("c.renews_on", LocalDate::parse, false));
    static final String TO_RENEW = CONTRACTS + " FORCE INDEX (contract_to_renew) WHERE c.renewal = 'automatic'"
            + " AND c.renews_on <= ? ORDER BY c.renews_on, c.id LIMIT ?";

    private final Db db;
    private final ContractTotals totals;

    JdbcContracts(Db db, ContractTotals totals) {
        this.db = db;
        this.totals = totals;
    }

    @Override
    public Optional<Contract> find(ContractId id) {
        return ContractRows.withTerms(db, db.list(CONTRACTS + " WHERE c.id = ?", ContractRows::bare, id.value()))
                .stream()
                .findFirst();
    }

    @Override
    public void add(Contract contract) {
        List<@Nullable Object> params = new ArrayList<>();
        params.add(contract.id().value());
        params.add(contract.customerId().value());
        params.add(contract.createdAt());
        params.addAll(edited(contract));
        db.write(
                "INSERT INTO contract (id, customer_id, created_at, version, kind, name, product_id, renewal, months,"
                        + " notice_days, from_day, until_day, renews_on, yearly, currency, ended_by, end_reason, last_day,"
                        + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                params.toArray());
        ContractRows.writeTerms(db, contract);
    }

    @Override
    public void replace(Contract contract) {
        List<@Nullable Object> params = new ArrayList<>(edited(contract));
        params.add(contract.id().value());
        params.add(contract.version() - 1);
        int matched = db.write(
                "UPDATE contract SET version = ?, kind = ?, name = ?, product_id = ?, renewal = ?, months = ?,"
                        + " notice_days = ?, from_day = ?, until_day = ?, renews_on = ?, yearly = ?, currency = ?,"
                        + " ended_by = ?, end_reason = ?, last_day = ?, changed_at = ? WHERE id = ? AND version = ?",
                params.toArray());
        if (matched == 0) {
            throw new LostUpdate("contract");
        }
        ContractRows.writeTerms(db, contract);
    }

    @Override
    public void remove(Contract contract) {
        if (db.write(
                        "DELETE FROM contract WHERE id = ? AND version = ?",
                        contract.id().value(),
                        contract.version())
                == 0) {
            throw new LostUpdate("contract");
        }
    }

    @Override
    public List<Contract> toRenew(LocalDate today, int atMost) {
        return ContractRows.withTerms(db, db.list(TO_RENEW, ContractRows::bare, today, atMost));
    }

    @Override
    public void recount(Collection<CustomerId> customers, LocalDate today) {
        totals.recount(customers.stream().map(CustomerId::value).toList(), today);
    }

    @Override
    public void recountAll(LocalDate today) {
        totals.recountAll(today);
    }

    @Override
    public Page<Contract> list(Scope scope, Filter filter, Page.Wanted wanted) {
        Page<ContractRows.Bare> page = new Select(CONTRACTS, "c.id")
                .visibleTo(scope)
                .andIf(filter.customerId() == null ? null : filter.customerId().value(), "c.customer_id = ?")
                .andIf(filter.renewsFrom(), "c.renews_on >= ?")
                .andIf(filter.renewsBefore(), "c.renews_on < ?")
                .page(
                        db,
                        wanted,
                        SORTS,
                        ContractRows::bare,
                        bare -> new Page.Position(bare.renewsOn().toString(), bare.id()));
        return page.with(ContractRows.withTerms(db, page.items()));
    }

    @Override
    public Optional<Contract> find(Scope scope, ContractId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    private static LocalDate renewsOn(Contract contract) {
        LocalDate renews = contract.renewsOn();
        return renews == null ? ContractRows.NEVER : renews;
    }

    private static List<@Nullable Object> edited(Contract contract) {
        Contract.Details d = contract.details();
        Contract.Ending ending = contract.ending();
        Money yearly = contract.yearly();
        UUID product = d.productId() == null ? null : d.productId().value();
        return Arrays.<@Nullable Object>asList(
                contract.version(),
                Enums.code(d.kind()),
                d.name(),
                product,
                Enums.code(d.renewal().mode()),
                d.renewal().months(),
                d.renewal().noticeDays(),
                contract.from(),
                contract.term().until(),
                renewsOn(contract),
                yearly == null ? null : yearly.amount(),
                yearly == null ? null : yearly.currency().getCurrencyCode(),
                ending == null ? null : Enums.code(ending.by()),
                ending == null ? null : ending.reason().value(),
                ending == null ? null : ending.lastDay(),
                contract.changedAt());
    }
}
