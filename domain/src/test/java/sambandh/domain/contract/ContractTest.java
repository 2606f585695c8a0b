package sambandh.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.domain.contract.Contract.State;
import sambandh.domain.contract.Contract.Term;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Money;

class ContractTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 2, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 31);

    @Test
    void it_is_agreed_before_it_begins_runs_and_ends_with_its_term() {
        Contract contract = contract(Renewal.Mode.BY_AGREEMENT, UNTIL);
        assertThat(contract.stateOn(FROM.minusDays(1))).isEqualTo(State.AGREED);
        assertThat(contract.stateOn(FROM)).isEqualTo(State.RUNNING);
        assertThat(contract.stateOn(UNTIL)).isEqualTo(State.RUNNING);
        assertThat(contract.stateOn(UNTIL.plusDays(1))).isEqualTo(State.ENDED);
        assertThat(contract(Renewal.Mode.AUTOMATIC, UNTIL).stateOn(UNTIL.plusDays(1)))
                .isEqualTo(State.RUNNING);
        assertThat(contract(Renewal.Mode.NONE, null).stateOn(UNTIL.plusYears(50)))
                .isEqualTo(State.RUNNING);
    }

    @Test
    void an_end_that_was_told_comes_on_its_day_and_stops_renewals() {
        Contract ended = contract(Renewal.Mode.AUTOMATIC, UNTIL)
                .end(new Contract.Ending(Contract.EndedBy.CUSTOMER, new Code("price"), FROM.plusDays(9)), NOW);
        assertThat(ended.stateOn(FROM.plusDays(9))).isEqualTo(State.RUNNING);
        assertThat(ended.stateOn(FROM.plusDays(10))).isEqualTo(State.ENDED);
        assertThat(ended.renewsOn()).isNull();
        assertThat(ended.nextTerm()).isNull();
    }

    @Test
    void the_next_renewal_and_the_last_day_to_object_are_known_ahead() {
        Contract contract = contract(Renewal.Mode.AUTOMATIC, UNTIL);
        assertThat(contract.renewsOn()).isEqualTo("2027-02-01");
        assertThat(contract.noticeBy()).isEqualTo("2027-01-01");
        assertThat(contract.nextTerm()).isEqualTo(term(UNTIL.plusDays(1), LocalDate.of(2028, 1, 31)));
        assertThat(contract(Renewal.Mode.NONE, UNTIL).renewsOn()).isNull();
        assertThat(contract(Renewal.Mode.BY_AGREEMENT, UNTIL).nextTerm()).isNull();
    }

    @Test
    void each_day_has_the_term_of_that_day() {
        Contract contract = contract(Renewal.Mode.AUTOMATIC, UNTIL);
        Contract renewed = contract.renew(contract.nextTerm(), NOW);
        assertThat(renewed.version()).isEqualTo(2);
        assertThat(renewed.termOn(UNTIL)).isEqualTo(contract.term());
        assertThat(renewed.termOn(UNTIL.plusDays(1))).isEqualTo(contract.nextTerm());
        assertThat(renewed.termOn(FROM.minusYears(1))).isEqualTo(contract.term());
    }

    @Test
    void a_year_is_worth_what_its_periods_come_to() {
        assertThat(yearly("100", Value.Per.MONTH, UNTIL)).isEqualTo(Money.of("1200", "INR"));
        assertThat(yearly("100", Value.Per.QUARTER, null)).isEqualTo(Money.of("400", "INR"));
        assertThat(yearly("730", Value.Per.WHOLE, FROM.plusDays(729))).isEqualTo(Money.of("365", "INR"));
        assertThat(yearly("730", Value.Per.WHOLE, null)).isNull();
    }

    @Test
    void values_check_themselves() {
        assertThatThrownBy(() -> term(FROM, FROM.minusDays(1))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Renewal(Renewal.Mode.AUTOMATIC, 0, 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Renewal(Renewal.Mode.NONE, 12, 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Renewal(Renewal.Mode.NONE, 0, -1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Value(Money.of("-1", "INR"), Value.Per.MONTH))
                .isInstanceOf(InvalidValue.class);
    }

    private static Money yearly(String amount, Value.Per per, @Nullable LocalDate until) {
        Value value = new Value(Money.of(amount, "INR"), per);
        return contract(Renewal.Mode.NONE, until)
                .change(contract(Renewal.Mode.NONE, until).details(), new Term(FROM, until, value), NOW)
                .yearly();
    }

    private static Term term(LocalDate from, @Nullable LocalDate until) {
        return new Term(from, until, null);
    }

    private static Contract contract(Renewal.Mode mode, @Nullable LocalDate until) {
        Renewal renewal = new Renewal(mode, mode == Renewal.Mode.AUTOMATIC ? 12 : 0, 30);
        return Contract.agree(
                new ContractId(new UUID(0, 1)),
                new CustomerId(new UUID(0, 2)),
                new Contract.Details(Contract.Kind.CONTRACT, "Tea", null, renewal),
                term(FROM, until),
                NOW);
    }
}
