package sambandh.persistence.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import sambandh.domain.metrics.Churn;
import sambandh.domain.metrics.CohortAsk;
import sambandh.domain.metrics.CohortPeriod;
import sambandh.domain.metrics.CohortTable;
import sambandh.domain.metrics.OrderGaps;
import sambandh.domain.metrics.OrderValue;
import sambandh.domain.metrics.RepeatPurchase;
import sambandh.domain.metrics.Retention;
import sambandh.domain.metrics.RevenueRetention;
import sambandh.domain.metrics.Rfm;

/** Answers of measures as the rows that plain SQL gives for them. */
final class KeptMeasures {
    private KeptMeasures() {}

    static List<List<String>> rows(Object told, CohortAsk ask) {
        return switch (told) {
            case Retention r -> one(r.before(), r.retained(), r.firstTime());
            case RepeatPurchase r ->
                one(r.customers(), r.repeatCustomers(), r.orders(), r.customerDays(), r.firstDays());
            case Churn c ->
                one(
                        c.activeAtStart(),
                        c.churned(),
                        c.reactivated(),
                        c.newAndActive(),
                        c.newAndSilent(),
                        c.boughtBefore(),
                        c.silentAtEnd());
            case RevenueRetention r ->
                one(
                        r.customers(),
                        r.before(),
                        r.now(),
                        r.expansion(),
                        r.contraction(),
                        r.lost(),
                        r.lostCustomers(),
                        r.fromOthers(),
                        r.unvaluedOrders());
            case OrderValue v -> one(v.customers(), v.orders(), v.unvaluedOrders(), v.revenue());
            case CohortTable t -> cells(t, ask.per());
            case Rfm r ->
                r.grid().stream()
                        .filter(c -> c.customers() > 0)
                        .map(c -> row(c.recency(), c.frequency(), c.customers(), c.revenue()))
                        .toList();
            default -> throw new IllegalArgumentException(told.toString());
        };
    }

    /** Worked out of the gaps one by one. */
    static OrderGaps gaps(List<List<String>> plain, long customers) {
        List<Integer> gaps = new ArrayList<>();
        plain.forEach(row -> {
            for (int n = 0; n < Integer.parseInt(row.get(1)); n++) {
                gaps.add(Integer.parseInt(row.get(0)));
            }
        });
        if (gaps.isEmpty()) {
            return new OrderGaps(null, 0, 0, null);
        }
        double mean = gaps.stream().mapToInt(gap -> gap).average().orElseThrow();
        return new OrderGaps(
                null,
                customers,
                gaps.size(),
                new OrderGaps.Spread(
                        gaps.getFirst(),
                        quantile(gaps, 0.25),
                        quantile(gaps, 0.5),
                        quantile(gaps, 0.75),
                        gaps.getLast(),
                        BigDecimal.valueOf(mean).setScale(6, java.math.RoundingMode.HALF_EVEN)));
    }

    private static BigDecimal quantile(List<Integer> sorted, double share) {
        double place = (sorted.size() - 1) * share;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        double value = sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
        return new BigDecimal(PlainMeasures.plain(BigDecimal.valueOf(value).toPlainString()));
    }

    private static List<List<String>> cells(CohortTable table, CohortPeriod per) {
        var rows = new TreeMap<String, List<List<String>>>();
        for (CohortTable.Cohort cohort : table.cohorts()) {
            String name = cohort.start().toString().substring(0, per == CohortPeriod.MONTH ? 7 : 10);
            for (int column = 0; column < cohort.cells().size(); column++) {
                var c = cohort.cells().get(column);
                if (c.customers() > 0) {
                    rows.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(row(name, column, c.customers(), c.orders(), c.amount(), c.unvaluedOrders()));
                }
            }
        }
        return rows.values().stream().flatMap(List::stream).toList();
    }

    private static List<List<String>> one(Object... values) {
        return List.of(row(values));
    }

    private static List<String> row(Object... values) {
        return Stream.of(values)
                .map(Objects::toString)
                .map(PlainMeasures::plain)
                .toList();
    }
}
