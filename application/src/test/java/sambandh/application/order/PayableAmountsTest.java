package sambandh.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderRules;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;

class PayableAmountsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            JPY, 5.5555, false
            JPY, 5,      true
            JPY, 5.0,    true
            USD, 1.234,  false
            USD, 1.23,   true
            KWD, 1.234,  true
            KWD, 1.2345, false
            """)
    void what_an_order_comes_to_is_no_finer_than_coins(String currency, String amount, boolean payable) {
        List<String> expected = payable ? List.of() : List.of("/amount too_many_decimals");
        assertThat(faults(SampleOrders.sale().amount(amount, currency).details(), null))
                .isEqualTo(expected);
    }

    @Test
    void the_companys_amount_is_payable_too_and_a_cost_may_be_finer() {
        Order.Details order = SampleOrders.sale()
                .amount("10", "USD")
                .companyAmount("830.125", "INR")
                .cost("0.0125", "USD")
                .details();
        assertThat(faults(order, null)).containsExactly("/companyAmount too_many_decimals");
    }

    /** Files bring unit prices of a tenth of a penny; what came so can still be delivered. */
    @Test
    void what_came_finer_from_a_file_may_stay_but_not_become_another() {
        Order.Details brought = SampleOrders.sale().amount("0.001", "GBP").details();
        Order.Details delivered = SampleOrders.sale()
                .amount("0.001", "GBP")
                .deliveredAt("2026-03-02T05:00:00Z")
                .details();
        assertThat(faults(delivered, brought)).isEmpty();
        assertThat(faults(SampleOrders.sale().amount("0.002", "GBP").details(), brought))
                .containsExactly("/amount too_many_decimals");
    }

    private static List<String> faults(Order.Details order, Order.@Nullable Details before) {
        Faults faults = new Faults();
        OrderRules.payable(order, before, faults);
        return faults.all().stream()
                .map((Fault fault) -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
