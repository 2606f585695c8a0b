package sambandh.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.contract.ContractViews;
import sambandh.application.contract.Contracts;
import sambandh.application.contract.ContractsContract;
import sambandh.application.contract.SampleContracts;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.Renewal;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Code;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

class JdbcContractsTest implements ContractsContract {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Db db = TestContext.bean(Db.class);

    @Override
    public Contracts contracts() {
        return TestContext.bean(Contracts.class);
    }

    @Override
    public ContractViews views() {
        return TestContext.bean(ContractViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public CustomerId customer() {
        return new CustomerId(TestParties.customer());
    }

    /** What runs is told by the domain for each day; the sums are made by the server. */
    @Test
    void what_runs_is_counted_for_the_day_as_the_domain_says() {
        CustomerId own = customer();
        List<Contract> all = List.of(
                SampleContracts.of(own).build(),
                SampleContracts.of(own)
                        .renewal(Renewal.Mode.BY_AGREEMENT)
                        .term(DAY.minusYears(1), DAY.minusDays(1))
                        .build(),
                SampleContracts.of(own)
                        .renewal(Renewal.Mode.AUTOMATIC)
                        .term(DAY.minusYears(1), DAY.minusDays(1))
                        .build(),
                SampleContracts.of(own)
                        .renewal(Renewal.Mode.BY_AGREEMENT)
                        .term(DAY.plusDays(1), DAY.plusDays(9))
                        .build(),
                SampleContracts.of(own)
                        .build()
                        .end(
                                new Contract.Ending(Contract.EndedBy.BOTH, new Code("x"), DAY.minusDays(1)),
                                Instant.parse("2026-03-01T00:00:00Z")));
        unitOfWork().run(() -> all.forEach(contracts()::add));
        // other tests may have set what the company reckons in
        boolean isEuro = TestContext.bean(CompanyProfiles.class)
                .current()
                .details()
                .currency()
                .getCurrencyCode()
                .equals("EUR");
        for (LocalDate day : List.of(DAY.minusYears(2), DAY.minusDays(1), DAY, DAY.plusDays(1), DAY.plusDays(10))) {
            unitOfWork().run(() -> contracts().recount(List.of(own), day));
            long running = all.stream()
                    .filter(it -> it.stateOn(day) == Contract.State.RUNNING)
                    .count();
            assertThat(db.list(
                            "SELECT running, yearly, next_renewal FROM contract_totals WHERE customer_id = ?",
                            row -> row.number("running") + " " + row.decimalOrNull("yearly"),
                            own.value()))
                    .as(day.toString())
                    .containsExactly(running + " " + (running == 0 || !isEuro ? null : running * 12_000 + ".0000"));
        }
        unitOfWork().run(() -> {
            contracts().recountAll(DAY);
            assertThat(db.list(
                            "SELECT next_renewal FROM contract_totals WHERE customer_id = ?",
                            row -> row.date("next_renewal"),
                            own.value()))
                    .as("what was to be agreed today is due today")
                    .containsExactly(DAY);
        });
        unitOfWork().run(() -> all.forEach(contracts()::remove));
        unitOfWork().run(() -> contracts().recount(List.of(own), DAY));
        assertThat(db.exists("SELECT 1 FROM contract_totals WHERE customer_id = ?", own.value())).isFalse();
    }

    @Test
    void a_contract_is_no_ones_who_is_not_there() {
        Contract contract = SampleContracts.of(new CustomerId(UUID.randomUUID())).build();
        assertThatThrownBy(
                        () -> unitOfWork().run(() -> contracts().add(contract)))
                .isInstanceOf(RuntimeException.class);
    }
}
