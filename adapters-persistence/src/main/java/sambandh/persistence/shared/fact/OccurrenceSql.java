package sambandh.persistence.shared.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.fact.Occurrence;

/** Something that happens to customers, as SQL. Each column registers its own as beans. */
public interface OccurrenceSql {
    /**
     * @param with texts and {@code BigDecimal}s by the names of parameters
     * @param from the first business date, null for no beginning
     * @param before the business date after the last, null for no end
     */
    record Asked(
            Map<String, Object> with,
            @Nullable LocalDate from,
            @Nullable LocalDate before) {
        public @Nullable String text(String parameter) {
            return with.get(parameter) instanceof String text ? text : null;
        }

        public @Nullable BigDecimal number(String parameter) {
            return with.get(parameter) instanceof BigDecimal number ? number : null;
        }
    }

    /**
     * The times that it happened.
     *
     * @param from what stands behind FROM, and ends with a WHERE that more can be added to by AND
     * @param params the values, in the order of their {@code ?}
     * @param customer the customer's id in it, never null
     * @param number how many times it is for a customer: {@code COUNT(*)}
     */
    record Times(String from, List<Object> params, String customer, String number) {
        public Times {
            params = List.copyOf(params);
        }
    }

    Occurrence occurrence();

    Times times(Asked asked);
}
