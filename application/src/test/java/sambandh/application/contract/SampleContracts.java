package sambandh.application.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.ContractId;
import sambandh.domain.contract.Renewal;
import sambandh.domain.contract.Value;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Money;

/** Contracts for tests: for a year, going on by itself, 1,000 a month. */
public final class SampleContracts {
    private final CustomerId customer;
    private Renewal renewal = new Renewal(Renewal.Mode.AUTOMATIC, 12, 60);
    private LocalDate from = LocalDate.of(2026, 1, 1);
    private @Nullable LocalDate until = LocalDate.of(2026, 12, 31);

    private SampleContracts(CustomerId customer) {
        this.customer = customer;
    }

    public static SampleContracts of(CustomerId customer) {
        return new SampleContracts(customer);
    }

    public SampleContracts renewal(Renewal.Mode mode) {
        renewal = new Renewal(mode, mode == Renewal.Mode.AUTOMATIC ? 12 : 0, 60);
        return this;
    }

    public SampleContracts term(LocalDate first, @Nullable LocalDate last) {
        from = first;
        until = last;
        return this;
    }

    public Contract.Details details() {
        return new Contract.Details(Contract.Kind.CONTRACT, "চা, every month", null, renewal);
    }

    public Contract.Term term() {
        return new Contract.Term(from, until, new Value(Money.of("1000", "EUR"), Value.Per.MONTH));
    }

    public Contract build() {
        return Contract.agree(
                new ContractId(UUID.randomUUID()),
                customer,
                details(),
                term(),
                Instant.parse("2026-01-01T08:00:00.123456Z"));
    }
}
