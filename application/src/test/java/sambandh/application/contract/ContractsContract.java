package sambandh.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.Renewal;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

/** What every keeper of contracts does, the one in memory and the one in the database. */
public interface ContractsContract {
    Scope ALL = new Scope.Company();
    Instant LATER = Instant.parse("2026-02-01T08:00:00Z");

    Contracts contracts();

    ContractViews views();

    UnitOfWork unitOfWork();

    /** One that there is. */
    CustomerId customer();

    @Test
    default void what_was_added_is_found_again_whole() {
        Contract contract = SampleContracts.of(customer()).build();
        unitOfWork().run(() -> contracts().add(contract));
        assertThat(contracts().find(contract.id())).contains(contract);
        assertThat(views().find(ALL, contract.id())).contains(contract);
        assertThat(views().find(new Scope.Nothing(), contract.id())).isEmpty();
    }

    @Test
    default void renewals_and_the_end_are_kept_with_it() {
        Contract contract = SampleContracts.of(customer()).build();
        unitOfWork().run(() -> contracts().add(contract));
        Contract renewed = contract.renew(contract.nextTerm(), LATER);
        unitOfWork().run(() -> contracts().replace(renewed));
        assertThat(contracts().find(contract.id())).contains(renewed);
        Contract ended = renewed.end(
                new Contract.Ending(Contract.EndedBy.BOTH, new Code("price"), LocalDate.of(2027, 5, 31)), LATER);
        unitOfWork().run(() -> contracts().replace(ended));
        assertThat(contracts().find(contract.id())).contains(ended);
    }

    @Test
    default void a_change_of_an_older_version_is_lost() {
        Contract contract = SampleContracts.of(customer()).build();
        unitOfWork().run(() -> contracts().add(contract));
        Contract renewed = contract.renew(contract.nextTerm(), LATER);
        unitOfWork().run(() -> contracts().replace(renewed));
        assertThatThrownBy(() -> unitOfWork().run(() -> contracts().replace(renewed)))
                .isInstanceOf(LostUpdate.class);
        assertThatThrownBy(() -> unitOfWork().run(() -> contracts().remove(contract)))
                .isInstanceOf(LostUpdate.class);
        unitOfWork().run(() -> contracts().remove(renewed));
        assertThat(contracts().find(contract.id())).isEmpty();
    }

    @Test
    default void writing_outside_a_unit_of_work_is_refused() {
        Contract contract = SampleContracts.of(customer()).build();
        assertThatThrownBy(() -> contracts().add(contract)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void a_list_goes_by_the_next_renewal_through_all_pages() {
        CustomerId own = customer();
        List<Contract> made = new ArrayList<>();
        for (int month : new int[] {3, 1, 2, 2}) {
            made.add(SampleContracts.of(own)
                    .term(LocalDate.of(2025, 1, 1), LocalDate.of(2026, month, 10))
                    .build());
        }
        made.add(SampleContracts.of(own)
                .renewal(Renewal.Mode.NONE)
                .term(LocalDate.of(2025, 1, 1), null)
                .build());
        unitOfWork().run(() -> made.forEach(contracts()::add));
        assertThat(walk(new ContractViews.Filter(own, null, null)))
                .extracting(Contract::renewsOn)
                .containsExactly(day(1), day(2), day(2), day(3), null);
        assertThat(walk(new ContractViews.Filter(own, day(2), day(3))))
                .extracting(Contract::renewsOn)
                .containsExactly(day(2), day(2));
    }

    @Test
    default void what_goes_on_by_itself_is_found_on_the_day_of_its_next_term() {
        Contract contract = SampleContracts.of(customer()).build();
        Contract other = SampleContracts.of(customer())
                .renewal(Renewal.Mode.BY_AGREEMENT)
                .build();
        unitOfWork().run(() -> List.of(contract, other).forEach(contracts()::add));
        LocalDate next = LocalDate.of(2027, 1, 1);
        assertThat(contracts().toRenew(next.minusDays(1), 1_000)).doesNotContain(contract, other);
        assertThat(contracts().toRenew(next, 1_000)).contains(contract).doesNotContain(other);
        unitOfWork().run(() -> contracts().remove(contract));
    }

    private static LocalDate day(int month) {
        return LocalDate.of(2026, month, 11);
    }

    private List<Contract> walk(ContractViews.Filter filter) {
        List<Contract> seen = new ArrayList<>();
        Page.@Nullable Position after = null;
        do {
            Page<Contract> page =
                    views().list(ALL, filter, Page.Wanted.first(2, "renewsOn").after(after));
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        return seen;
    }
}
