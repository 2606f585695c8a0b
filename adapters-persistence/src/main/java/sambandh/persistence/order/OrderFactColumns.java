package sambandh.persistence.order;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import sambandh.domain.order.OrderFacts;
import sambandh.domain.shared.fact.Fact;
import sambandh.persistence.shared.fact.FactSource;
import sambandh.persistence.shared.fact.FactSql;

/** What the orders of a customer come to, as facts. Who has no order that counts has no row. */
@Factory
class OrderFactColumns {
    @Singleton
    FactSource orderFacts() {
        return () -> List.of(
                column(OrderFacts.FIRST, "{row}.first_date"),
                column(OrderFacts.ANNIVERSARY, FactSql.nextYearly("{row}.first_date")),
                column(OrderFacts.LAST, "{row}.last_date"),
                column(OrderFacts.DAYS_SINCE_LAST, "DATEDIFF({today}, {row}.last_date)"),
                column(OrderFacts.COUNT, "COALESCE({row}.orders, 0)"),
                column(OrderFacts.TOTAL, "COALESCE({row}.amount, 0)"),
                column(OrderFacts.AVERAGE, "ROUND({row}.amount / NULLIF({row}.orders - {row}.unvalued, 0), 2)"),
                column(
                        OrderFacts.AVERAGE_GAP,
                        "ROUND(1.000000 * DATEDIFF({row}.last_date, {row}.first_date) / NULLIF({row}.order_days - 1, 0), 2)"));
    }

    private static FactSql column(Fact fact, String expression) {
        return new FactSql.Column(fact, "customer_totals", "customer_id", expression);
    }
}
