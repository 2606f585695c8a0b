package sambandh.persistence.interaction;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.interaction.InteractionFacts;
import sambandh.domain.shared.fact.Fact;
import sambandh.domain.shared.fact.Occurrence;
import sambandh.persistence.shared.fact.FactSource;
import sambandh.persistence.shared.fact.FactSql;
import sambandh.persistence.shared.fact.OccurrenceSql;

/** Touchpoints with a customer, as facts and as something that happens. Who had none has no row. */
@Factory
class InteractionFactColumns {
    @Singleton
    FactSource interactionFacts() {
        return () -> List.of(
                column(InteractionFacts.LAST, "{row}.last_at"),
                column(InteractionFacts.LAST_SPOKEN, "{row}.last_spoken_at"),
                column(InteractionFacts.COUNT, "COALESCE({row}.interactions, 0)"));
    }

    private static FactSql column(Fact fact, String expression) {
        return new FactSql.Column(fact, "customer_interactions", "customer_id", expression);
    }

    @Singleton
    OccurrenceSql talked() {
        return new OccurrenceSql() {
            @Override
            public Occurrence occurrence() {
                return InteractionFacts.TALKED;
            }

            @Override
            public Times times(Asked asked) {
                return talks(asked);
            }
        };
    }

    private static OccurrenceSql.Times talks(OccurrenceSql.Asked asked) {
        LocalDate from = asked.from();
        LocalDate before = asked.before();
        List<Object> params = new ArrayList<>();
        StringBuilder sql =
                new StringBuilder("interaction i FORCE INDEX (interaction_by_date) WHERE i.outcome = 'spoken'");
        and(sql, params, " AND i.business_date >= ?", from);
        and(sql, params, " AND i.business_date < ?", before);
        and(sql, params, " AND i.channel = ?", asked.text(InteractionFacts.CHANNEL.name()));
        and(sql, params, " AND i.purpose = ?", asked.text(InteractionFacts.PURPOSE.name()));
        return new OccurrenceSql.Times(sql.toString(), params, "i.customer_id", "COUNT(*)");
    }

    private static void and(StringBuilder to, List<Object> params, String sql, @Nullable Object value) {
        if (value != null) {
            to.append(sql);
            params.add(value);
        }
    }
}
