package sambandh.persistence.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.order.OrderEntries;
import sambandh.domain.bulk.Import;
import sambandh.domain.order.Order;
import sambandh.persistence.shared.Enums;

/** An order's row with its lines, as an import compares them; equal numbers are equal whatever their zeros. */
record OrderState(
        UUID id,
        @Nullable UUID customer,
        String kind,
        Instant orderedAt,
        LocalDate businessDate,
        BigDecimal amount,
        String currency,
        @Nullable BigDecimal companyAmount,
        @Nullable BigDecimal cost,
        @Nullable Instant deliveredAt,
        List<LineRows.Line> lines) {
    OrderState {
        amount = amount.stripTrailingZeros();
        companyAmount = companyAmount == null ? null : companyAmount.stripTrailingZeros();
        cost = cost == null ? null : cost.stripTrailingZeros();
        lines = lines.stream().map(OrderState::stripped).toList();
    }

    static LineRows.Line stripped(LineRows.Line line) {
        return new LineRows.Line(
                line.product(),
                line.description(),
                line.quantity().stripTrailingZeros(),
                line.unitPrice().stripTrailingZeros(),
                line.amount().stripTrailingZeros());
    }

    /** As the timeline tells of it. */
    OrderEntries.Told told() {
        return new OrderEntries.Told(
                id, customer, Enums.of(Order.Kind.class, kind), orderedAt, deliveredAt, amount, currency);
    }

    /** The amount itself in the company's currency; else what was stated before for the same amount, or nothing. */
    static @Nullable BigDecimal companyAmount(
            Import job, BigDecimal amount, String currency, @Nullable OrderState before) {
        if (currency.equals(job.settings().companyCurrency().getCurrencyCode())) {
            return amount;
        }
        if (before == null
                || !before.currency().equals(currency)
                || before.amount().compareTo(amount) != 0) {
            return null;
        }
        return before.companyAmount();
    }
}
