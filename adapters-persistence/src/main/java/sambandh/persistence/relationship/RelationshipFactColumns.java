package sambandh.persistence.relationship;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import sambandh.domain.relationship.RelationshipFacts;
import sambandh.persistence.shared.fact.FactSource;
import sambandh.persistence.shared.fact.FactSql;

/** Of whom nothing is known, or chosen, has no row, and is in exploration and transactional. */
@Factory
class RelationshipFactColumns {
    @Singleton
    FactSource relationshipFacts() {
        return () -> List.of(
                new FactSql.Column(
                        RelationshipFacts.STAGE,
                        "relationship_now",
                        "customer_id",
                        "COALESCE({row}.stage, 'exploration')"),
                new FactSql.Column(
                        RelationshipFacts.STAGE_SINCE, "relationship_now", "customer_id", "{row}.since_day"),
                new FactSql.Column(
                        RelationshipFacts.TYPE,
                        "relationship_type",
                        "customer_id",
                        "COALESCE({row}.type, 'transactional')"),
                new FactSql.Rows(
                        RelationshipFacts.MOTIVE, "relationship_motive rm", "rm.customer_id", "rm.motive"));
    }
}
