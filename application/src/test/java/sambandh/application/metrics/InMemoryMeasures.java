package sambandh.application.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.metrics.MeasurePeriod;
import sambandh.domain.metrics.RepeatPurchase;
import sambandh.domain.metrics.Retention;
import sambandh.domain.order.Order;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.Scope;

/** The measures told once more, order by order. */
public final class InMemoryMeasures implements MeasureViews {
    private final List<Order> orders = new ArrayList<>();
    private final Map<CustomerId, Optional<Country>> countries = new HashMap<>();

    public void customer(CustomerId customer, @Nullable Country country) {
        countries.put(customer, Optional.ofNullable(country));
    }

    public void order(Order order) {
        orders.add(order);
    }

    @Override
    public Answer<Retention> retention(Scope scope, MeasurePeriod period, boolean byCountry) {
        return answer(
                scope,
                period,
                byCountry,
                Retention.NONE,
                (country, days) -> kept(country, days, period),
                r -> r.before() + r.firstTime() > 0,
                Retention::plus);
    }

    @Override
    public Answer<RepeatPurchase> repeatPurchase(Scope scope, MeasurePeriod period, boolean byCountry) {
        return answer(
                scope,
                period,
                byCountry,
                RepeatPurchase.NONE,
                (country, days) -> repeated(country, days, period),
                r -> r.customers() > 0,
                RepeatPurchase::plus);
    }

    private <T> Answer<T> answer(
            Scope scope,
            MeasurePeriod period,
            boolean byCountry,
            T none,
            BiFunction<@Nullable Country, List<LocalDate>, T> measure,
            java.util.function.Predicate<T> isSeen,
            java.util.function.BinaryOperator<T> plus) {
        if (scope instanceof Scope.Nothing) {
            return new Answer<>(byCountry ? List.of() : List.of(none), 0);
        }
        List<Order> counted = orders.stream().filter(o -> counts(o, period)).toList();
        long guests = counted.stream()
                .filter(o -> o.details().customerId() == null)
                .filter(o -> !o.businessDate().isBefore(period.from()))
                .count();
        Map<CustomerId, List<LocalDate>> days = counted.stream()
                .filter(o -> o.details().customerId() != null)
                .collect(Collectors.groupingBy(
                        o -> o.details().customerId(), Collectors.mapping(Order::businessDate, Collectors.toList())));
        Map<String, T> parts = new HashMap<>();
        days.forEach((customer, dates) -> {
            Country country = byCountry ? countries.get(customer).orElse(null) : null;
            T one = measure.apply(country, dates);
            if (isSeen.test(one)) {
                T before = parts.get(country == null ? "~" : country.code());
                T sum = before == null ? one : plus.apply(before, one);
                parts.put(country == null ? "~" : country.code(), inCountry(sum, country));
            }
        });
        if (parts.isEmpty() && !byCountry) {
            parts.put("~", none);
        }
        List<T> sorted = parts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
        return new Answer<>(sorted, guests);
    }

    @SuppressWarnings("unchecked")
    private static <T> T inCountry(T part, @Nullable Country country) {
        return switch (part) {
            case Retention r -> (T) new Retention(country, r.before(), r.retained(), r.firstTime());
            case RepeatPurchase r ->
                (T) new RepeatPurchase(
                        country, r.customers(), r.repeatCustomers(), r.orders(), r.customerDays(), r.firstDays());
            default -> throw new IllegalArgumentException();
        };
    }

    private static Retention kept(@Nullable Country country, List<LocalDate> dates, MeasurePeriod p) {
        boolean before = dates.stream().anyMatch(d -> isWithin(d, p.beforeStart(), p.from()));
        boolean retained = before && dates.stream().anyMatch(d -> isWithin(d, p.beforeEnd(), p.to()));
        boolean first = dates.stream().noneMatch(d -> d.isBefore(p.from()));
        return new Retention(country, before ? 1 : 0, retained ? 1 : 0, first ? 1 : 0);
    }

    private static RepeatPurchase repeated(@Nullable Country country, List<LocalDate> dates, MeasurePeriod p) {
        List<LocalDate> inside =
                dates.stream().filter(d -> isWithin(d, p.from(), p.to())).toList();
        if (inside.isEmpty()) {
            return RepeatPurchase.NONE;
        }
        int days = new TreeSet<>(inside).size();
        boolean first = dates.stream().noneMatch(d -> d.isBefore(p.from()));
        return new RepeatPurchase(country, 1, days > 1 ? 1 : 0, inside.size(), days, first ? 1 : 0);
    }

    private boolean counts(Order o, MeasurePeriod p) {
        return o.details().kind() == Order.Kind.SALE
                && o.businessDate().isBefore(p.to())
                && !o.businessDate().isAfter(p.asOf())
                && !isTakenBack(o, p.asOf());
    }

    private boolean isTakenBack(Order sale, LocalDate asOf) {
        List<Order> back = orders.stream()
                .filter(o -> sale.id().equals(o.details().refersTo()))
                .filter(o -> !o.businessDate().isAfter(asOf))
                .toList();
        double left = sale.details().amount().amount().doubleValue()
                + back.stream()
                        .mapToDouble(o -> o.details().amount().amount().doubleValue())
                        .sum();
        return back.stream().anyMatch(o -> o.details().kind() == Order.Kind.CANCELLATION)
                || (sale.details().amount().amount().signum() > 0 && left <= 0);
    }

    private static boolean isWithin(LocalDate date, LocalDate from, LocalDate to) {
        return !date.isBefore(from) && date.isBefore(to);
    }
}
