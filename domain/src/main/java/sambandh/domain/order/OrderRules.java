package sambandh.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Money;

/** The rules over several fields of an order, each with the pointer of the field to mend. */
public final class OrderRules {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofDays(1);

    private OrderRules() {}

    /**
     * @param order what to check
     * @param company the company's own currency
     */
    public static void check(Order.Details order, Currency company, Instant now, Faults faults) {
        sign("/amount", order.kind(), order.amount(), faults);
        times(order, now, faults);
        Money cost = order.cost();
        if (cost != null && sameCurrency("/cost", cost, order.amount(), faults)) {
            sign("/cost", order.kind(), cost, faults);
        }
        lines(order, faults);
        companyAmount(order, company, faults);
        if (order.kind() == Order.Kind.SALE && order.refersTo() != null) {
            faults.add("/refersTo", "only_for_returns", "Only a return or a cancellation refers to another order.");
        }
    }

    /**
     * What an order comes to is payable: unit prices and costs may be finer than coins, totals may not.
     *
     * @param before what it came to, which may stay as it is: files bring finer amounts
     */
    public static void payable(Order.Details order, Order.@Nullable Details before, Faults faults) {
        payable("/amount", order.amount(), before == null ? null : before.amount(), faults);
        Money stated = order.companyAmount();
        if (stated != null && !stated.equals(order.amount())) {
            payable("/companyAmount", stated, before == null ? null : before.companyAmount(), faults);
        }
    }

    /** What the lines come to together; empty without lines. They must be in one currency. */
    public static Optional<Money> total(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::amount).reduce(Money::plus);
    }

    /** The amount in the company's currency: the amount itself where that is its currency, else what was stated. */
    public static @Nullable Money valued(Order.Details order, Currency company) {
        return order.companyAmount() == null && order.amount().currency().equals(company)
                ? order.amount()
                : order.companyAmount();
    }

    private static void payable(String pointer, Money money, @Nullable Money before, Faults faults) {
        if (!money.isPayable() && !money.equals(before)) {
            int places = money.currency().getDefaultFractionDigits();
            faults.add(
                    pointer,
                    "too_many_decimals",
                    money.currency() + " is paid to " + places + " decimal places. Round what each line comes to.");
        }
    }

    private static void times(Order.Details order, Instant now, Faults faults) {
        Instant latest = now.plus(CLOCKS_DIFFER_BY);
        if (order.orderedAt().isBefore(EARLIEST)) {
            faults.add("/orderedAt", "too_early", "Orders are kept from the year 1900 on.");
        }
        if (order.orderedAt().isAfter(latest)) {
            faults.add("/orderedAt", "in_future", "An order cannot lie more than a day ahead.");
        }
        Instant delivered = order.deliveredAt();
        if (delivered != null && delivered.isAfter(latest)) {
            faults.add("/deliveredAt", "in_future", "A delivery cannot lie more than a day ahead.");
        }
        if (delivered != null && delivered.isBefore(order.orderedAt())) {
            faults.add("/deliveredAt", "before_order", "Nothing is delivered before it is ordered.");
        }
    }

    private static void lines(Order.Details order, Faults faults) {
        boolean oneCurrency = true;
        for (int i = 0; i < order.lines().size(); i++) {
            Money amount = order.lines().get(i).amount();
            oneCurrency &= sameCurrency("/lines/" + i + "/amount", amount, order.amount(), faults);
        }
        if (oneCurrency
                && total(order.lines()).filter(t -> !t.equals(order.amount())).isPresent()) {
            faults.add("/amount", "not_sum_of_lines", "Leave the amount out, or state the sum of the lines.");
        }
    }

    private static void companyAmount(Order.Details order, Currency company, Faults faults) {
        Money stated = order.companyAmount();
        if (stated == null) {
            return;
        }
        if (!stated.currency().equals(company)) {
            faults.add("/companyAmount", "not_company_currency", "State it in " + company + ", or leave it out.");
        } else if (order.amount().currency().equals(company) && !stated.equals(order.amount())) {
            faults.add("/companyAmount", "differs_from_amount", "Both are in " + company + ": leave this one out.");
        } else {
            sign("/companyAmount", order.kind(), stated, faults);
        }
    }

    private static void sign(String pointer, Order.Kind kind, Money money, Faults faults) {
        if (kind == Order.Kind.SALE && money.isNegative()) {
            faults.add(pointer, "negative_in_sale", "For a sale, zero or more; what goes back is a return.");
        }
        if (kind != Order.Kind.SALE && money.amount().signum() > 0) {
            faults.add(pointer, "positive_in_return", "For a return or a cancellation, zero or less: -12.50.");
        }
    }

    private static boolean sameCurrency(String pointer, Money money, Money as, Faults faults) {
        boolean same = money.currency().equals(as.currency());
        if (!same) {
            faults.add(pointer, "currency_mismatch", "One order has one currency.");
        }
        return same;
    }
}
