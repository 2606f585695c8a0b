package sambandh.persistence.relationship;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.RelationshipFacts;
import sambandh.domain.shared.fact.Occurrence;
import sambandh.persistence.shared.fact.OccurrenceSql;

/** Needs that are not met, as something that happens to customers. */
@Singleton
class UnmetNeeds implements OccurrenceSql {
    @Override
    public Occurrence occurrence() {
        return RelationshipFacts.NEED_UNMET;
    }

    @Override
    public Times times(Asked asked) {
        List<Object> params = new ArrayList<>();
        StringBuilder from = new StringBuilder("relationship_need rn WHERE rn.met_on IS NULL");
        and(from, params, " AND rn.category = ?", asked.text(RelationshipFacts.CATEGORY.name()));
        and(from, params, " AND rn.origin = ?", asked.text(RelationshipFacts.ORIGIN.name()));
        LocalDate first = asked.from();
        LocalDate before = asked.before();
        and(from, params, " AND rn.since_day >= ?", first);
        and(from, params, " AND rn.since_day < ?", before);
        return new Times(from.toString(), params, "rn.customer_id", "COUNT(*)");
    }

    private static void and(StringBuilder from, List<Object> params, String sql, @Nullable Object value) {
        if (value != null) {
            from.append(sql);
            params.add(value);
        }
    }
}
