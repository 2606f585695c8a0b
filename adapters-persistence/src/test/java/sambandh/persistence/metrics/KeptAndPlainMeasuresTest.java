package sambandh.persistence.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import sambandh.application.metrics.Measures;
import sambandh.application.order.HistoryViews;
import sambandh.application.order.Orders;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.metrics.ChurnTally;
import sambandh.domain.metrics.CohortAsk;
import sambandh.domain.metrics.CohortPeriod;
import sambandh.domain.metrics.CohortTally;
import sambandh.domain.metrics.MeasurePeriod;
import sambandh.domain.metrics.OrderGaps;
import sambandh.domain.metrics.OrderGapsTally;
import sambandh.domain.metrics.OrderValueTally;
import sambandh.domain.metrics.RepeatTally;
import sambandh.domain.metrics.RetentionTally;
import sambandh.domain.metrics.RevenueTally;
import sambandh.domain.metrics.RfmTally;
import sambandh.domain.metrics.Tally;
import sambandh.domain.shared.Scope;
import sambandh.persistence.order.RandomOrders;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestDatabase;

/** Whatever happens to orders, what is kept says the same as plain SQL over all of them, whatever is asked. */
class KeptAndPlainMeasuresTest {
    private static final ApplicationContext CONTEXT = ApplicationContext.builder()
            .properties(TestDatabase.freshSchema().properties())
            .start();
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private final UnitOfWork unitOfWork = CONTEXT.getBean(UnitOfWork.class);
    private final Db db = CONTEXT.getBean(Db.class);
    private final PlainMeasures plain = new PlainMeasures(db);
    private final Random random = new Random(11);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void all_measures_after_each_of_many_changes() {
        List<UUID> customers = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            customers.add(TestParties.customer(
                    unitOfWork, db, UUID.randomUUID(), n % 3 == 0 ? null : n % 3 == 1 ? "IN" : "NP"));
        }
        RandomOrders orders = new RandomOrders(5, CONTEXT.getBean(Orders.class), unitOfWork, customers);
        for (int n = 0; n < 100; n++) {
            orders.step();
            compare(period());
        }
    }

    private MeasurePeriod period() {
        LocalDate from = START.plusDays(random.nextInt(120));
        return new MeasurePeriod(
                from,
                from.plusDays(1 + random.nextInt(90)),
                1 + random.nextInt(60),
                random.nextBoolean() ? LocalDate.of(2026, 1, 1) : START.plusDays(random.nextInt(200)));
    }

    private void compare(MeasurePeriod p) {
        var months = new CohortAsk(p, CohortPeriod.MONTH, random.nextInt(6));
        var weeks = new CohortAsk(p, CohortPeriod.WEEK, random.nextInt(20));
        same("retention", months, 3, () -> new RetentionTally(p));
        same("repeat-purchase", months, 5, () -> new RepeatTally(p));
        same("churn", months, 7, () -> new ChurnTally(p));
        same("revenue-retention", months, 9, () -> new RevenueTally(p));
        same("order-value", months, 4, () -> new OrderValueTally(p));
        same("cohorts-month", months, 6, () -> new CohortTally(months));
        same("cohorts-week", weeks, 6, () -> new CohortTally(weeks));
        same("rfm", months, 4, () -> new RfmTally(p));
        OrderGaps gaps = answer(p, () -> new OrderGapsTally(p)).total();
        assertThat(gaps)
                .as("gaps %s", p)
                .isEqualTo(KeptMeasures.gaps(plain.rows("order-gaps", p, 0, "TRUE", 2), gaps.customers()));
    }

    private <T> void same(String measure, CohortAsk ask, int columns, Supplier<Tally<T>> tally) {
        var kept = answer(ask.span(), tally);
        assertThat(KeptMeasures.rows(kept.total(), ask))
                .as("%s, all, %s", measure, ask)
                .isEqualTo(plain.rows(measure, ask.span(), ask.periods(), "TRUE", columns));
        for (String country : new String[] {"IN", "NP", null}) {
            var expected = plain.rows(measure, ask.span(), ask.periods(), in(country), columns);
            T part = part(kept, country);
            if (part != null) {
                assertThat(KeptMeasures.rows(part, ask))
                        .as("%s, %s, %s", measure, country, ask)
                        .isEqualTo(expected);
            } else {
                assertThat(expected.stream().flatMap(List::stream))
                        .as("%s, nobody in %s, %s", measure, country, ask)
                        .allMatch("0"::equals);
            }
        }
    }

    private <T> Measures.Answer<T> answer(MeasurePeriod period, Supplier<Tally<T>> tally) {
        var asked = new Measures.Asked(new Scope.Company(), period, null, true);
        return new Measures(CONTEXT.getBean(HistoryViews.class))
                .measure(asked, tally)
                .orElseThrow();
    }

    /** Parts tell their country first. */
    private static <T> @Nullable T part(Measures.Answer<T> answer, @Nullable String country) {
        String begins = country == null ? "[country=null," : "[country=Country[code=" + country + "],";
        return answer.countries().stream()
                .filter(part -> part.toString().contains(begins))
                .findFirst()
                .orElse(null);
    }

    private static String in(@Nullable String country) {
        return "s.customer_id IN (SELECT id FROM customer WHERE country <=> "
                + (country == null ? "NULL" : "'" + country + "'") + ")";
    }
}
