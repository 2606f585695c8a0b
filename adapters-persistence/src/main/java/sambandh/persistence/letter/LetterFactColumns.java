package sambandh.persistence.letter;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import sambandh.domain.letter.CustomerLetterFacts;
import sambandh.persistence.shared.fact.FactSource;
import sambandh.persistence.shared.fact.FactSql;

/** What was written to a customer's people, as facts. Who was never thanked has no row. */
@Factory
class LetterFactColumns {
    @Singleton
    FactSource letterFacts() {
        return () -> List.of(new FactSql.Column(
                CustomerLetterFacts.LAST_THANKED, "customer_thanked", "customer_id", "{row}.last_at"));
    }
}
