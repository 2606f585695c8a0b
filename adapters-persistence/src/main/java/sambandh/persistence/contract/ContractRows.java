package sambandh.persistence.contract;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.Contract.Ending;
import sambandh.domain.contract.Contract.Term;
import sambandh.domain.contract.ContractId;
import sambandh.domain.contract.Renewal;
import sambandh.domain.contract.Value;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Money;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;

/** Contracts between their rows and the domain. */
final class ContractRows {
    /** Of those that are not renewed, so that they come last in the list. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    static final String TERMS = "SELECT t.* FROM contract_term t FORCE INDEX (PRIMARY) WHERE t.contract_id IN (:keys)"
            + " ORDER BY t.contract_id, t.term_no";

    private ContractRows() {}

    /** A contract whose terms are to be read yet, all at once. */
    record Bare(Contract contract, UUID id, LocalDate renewsOn) {}

    static Bare bare(Row row) throws SQLException {
        UUID id = row.uuid("id");
        UUID product = row.uuidOrNull("product_id");
        String by = row.textOrNull("ended_by");
        Contract contract = new Contract(
                new ContractId(id),
                row.number("version"),
                new CustomerId(row.uuid("customer_id")),
                new Contract.Details(
                        Enums.of(Contract.Kind.class, row.text("kind")),
                        row.text("name"),
                        product == null ? null : new ProductId(product),
                        new Renewal(
                                Enums.of(Renewal.Mode.class, row.text("renewal")),
                                (int) row.number("months"),
                                (int) row.number("notice_days"))),
                List.of(new Term(row.date("from_day"), null, null)),
                by == null
                        ? null
                        : new Ending(
                                Enums.of(Contract.EndedBy.class, by),
                                new Code(row.text("end_reason")),
                                row.date("last_day")),
                row.instant("created_at"),
                row.instant("changed_at"));
        return new Bare(contract, id, row.date("renews_on"));
    }

    static List<Contract> withTerms(Db db, Collection<Bare> bare) {
        Map<UUID, List<Term>> terms = new HashMap<>();
        InLists.read(db, TERMS, List.of(), bare.stream().map(Bare::id).toList(), row -> terms.computeIfAbsent(
                        row.uuid("contract_id"), _ -> new ArrayList<>())
                .add(term(row)));
        return bare.stream().map(it -> with(it.contract(), terms.get(it.id()))).toList();
    }

    static void writeTerms(Db db, Contract contract) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Term term : contract.terms()) {
            Value value = term.value();
            rows.add(Arrays.<@Nullable Object>asList(
                    contract.id().value(),
                    rows.size() + 1,
                    term.from(),
                    term.until(),
                    value == null ? null : value.amount().amount(),
                    value == null ? null : value.amount().currency().getCurrencyCode(),
                    value == null ? null : Enums.code(value.per())));
        }
        db.write("DELETE FROM contract_term WHERE contract_id = ?", contract.id().value());
        db.writeAll(
                "INSERT INTO contract_term (contract_id, term_no, from_day, until_day, amount, currency, per)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static Contract with(Contract it, @Nullable List<Term> terms) {
        return terms == null
                ? it
                : new Contract(
                        it.id(),
                        it.version(),
                        it.customerId(),
                        it.details(),
                        terms,
                        it.ending(),
                        it.createdAt(),
                        it.changedAt());
    }

    private static Term term(Row row) throws SQLException {
        BigDecimal amount = row.decimalOrNull("amount");
        Value value = amount == null
                ? null
                : new Value(
                        new Money(amount, Money.currency(row.text("currency"))),
                        Enums.of(Value.Per.class, row.text("per")));
        return new Term(row.date("from_day"), row.dateOrNull("until_day"), value);
    }
}
