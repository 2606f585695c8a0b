package sambandh.application.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sambandh.application.order.HistoryViews;
import sambandh.domain.metrics.MeasurePeriod;
import sambandh.domain.metrics.Tally;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.Scope;

/** Measures over all customers, or over a set of them. */
public final class Measures {
    /** Behind all codes of countries. */
    private static final String UNKNOWN = "~";

    /**
     * @param customers the id of a set of customers to keep to, such as a segment
     * @param byCountry whether one part a country is wanted beside the whole
     */
    public record Asked(
            Scope scope, MeasurePeriod period, @Nullable UUID customers, boolean byCountry) {}

    /**
     * @param countries in the order of their codes, that of unknown ones last; null where not asked for
     * @param guestOrders sales of guests in the period, which are in no figure; null where a set of customers is asked for
     */
    public record Answer<T>(
            T total, @Nullable List<T> countries, @Nullable Long guestOrders) {}

    private final HistoryViews histories;

    public Measures(HistoryViews histories) {
        this.histories = histories;
    }

    /**
     * Empty where there is no such set of customers.
     *
     * @param tally made once for the whole and for each country
     */
    public <T> Optional<Answer<T>> measure(Asked asked, Supplier<? extends Tally<T>> tally) {
        MeasurePeriod period = asked.period();
        Tally<T> total = tally.get();
        Map<String, Tally<T>> parts = new TreeMap<>();
        boolean known = histories.read(
                asked.scope(),
                new HistoryViews.Wanted(period.asOf(), asked.customers(), asked.byCountry()),
                (country, customer) -> {
                    total.add(customer);
                    if (asked.byCountry()) {
                        parts.computeIfAbsent(country == null ? UNKNOWN : country.code(), _ -> tally.get())
                                .add(customer);
                    }
                });
        if (!known) {
            return Optional.empty();
        }
        Long guests = asked.customers() != null
                ? null
                : histories.guestOrders(asked.scope(), period.from(), period.to(), period.asOf());
        return Optional.of(new Answer<>(total.told(null), asked.byCountry() ? told(parts) : null, guests));
    }

    private static <T> List<T> told(Map<String, Tally<T>> parts) {
        List<T> told = new ArrayList<>();
        parts.forEach((code, part) -> {
            if (!part.isEmpty()) {
                told.add(part.told(code.equals(UNKNOWN) ? null : new Country(code)));
            }
        });
        return told;
    }
}
