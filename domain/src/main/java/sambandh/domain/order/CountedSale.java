package sambandh.domain.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sale of a customer with all that takes it back, as it counts in measures.
 *
 * <p>It counts from its business date on, until a cancellation refers to it or the returns that refer to it come to its
 * whole amount. Until then its amount is that of the sale less what was returned, in the company's currency: a return
 * that is not valued itself is valued at the sale's own rate.
 *
 * @param amount zero or more, in the sale's currency
 * @param companyAmount the same in the company's; null where it could not be valued
 * @param back cancellations, and returns in the sale's currency, in any order
 */
public record CountedSale(
        LocalDate date, BigDecimal amount, @Nullable BigDecimal companyAmount, List<Back> back) {
    private static final int PLACES = 4;

    /** @param amount zero or less, in the sale's currency */
    public record Back(
            boolean whole,
            LocalDate date,
            BigDecimal amount,
            @Nullable BigDecimal companyAmount) {}

    public CountedSale {
        back = List.copyOf(back);
    }

    /** The business date from which it counts no longer; null while it does. */
    public @Nullable LocalDate goneFrom() {
        return entries().stream()
                .filter(entry -> entry.orders() < 0)
                .map(entry -> date.plusDays(entry.lag()))
                .findFirst()
                .orElse(null);
    }

    /** What it adds to its customer's history, and what is taken back again from which day on. */
    List<OrderHistory.Entry> entries() {
        List<OrderHistory.Entry> entries = new ArrayList<>();
        int unvalued = companyAmount == null ? 1 : 0;
        BigDecimal value = companyAmount == null ? BigDecimal.ZERO : companyAmount;
        BigDecimal left = amount;
        entries.add(new OrderHistory.Entry(date, 0, 1, unvalued, units(value)));
        for (var day : byDay().entrySet()) {
            boolean whole = day.getValue().stream().anyMatch(Back::whole);
            BigDecimal returned = sum(day.getValue().stream().map(Back::amount).toList());
            left = left.add(returned);
            int lag = Math.toIntExact(day.getKey().toEpochDay() - date.toEpochDay());
            if (whole || (amount.signum() > 0 && left.signum() <= 0)) {
                entries.add(new OrderHistory.Entry(date, lag, -1, -unvalued, -units(value)));
                return entries;
            }
            BigDecimal less = sum(day.getValue().stream().map(this::valued).toList());
            if (less.signum() != 0) {
                value = value.add(less);
                entries.add(new OrderHistory.Entry(date, lag, 0, 0, units(less)));
            }
        }
        return entries;
    }

    /** What goes back before it was bought is back from the beginning. */
    private TreeMap<LocalDate, List<Back>> byDay() {
        TreeMap<LocalDate, List<Back>> days = new TreeMap<>();
        for (Back one : back) {
            LocalDate day = one.date().isBefore(date) ? date : one.date();
            days.computeIfAbsent(day, _ -> new ArrayList<>()).add(one);
        }
        return days;
    }

    private BigDecimal valued(Back one) {
        if (companyAmount == null) {
            return BigDecimal.ZERO;
        }
        if (one.companyAmount() != null) {
            return one.companyAmount();
        }
        return amount.signum() == 0
                ? BigDecimal.ZERO
                : companyAmount.multiply(one.amount()).divide(amount, PLACES, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long units(BigDecimal amount) {
        return amount.setScale(PLACES, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }
}
