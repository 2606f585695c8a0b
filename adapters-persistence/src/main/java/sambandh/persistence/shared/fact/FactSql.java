package sambandh.persistence.shared.fact;

import java.util.function.Function;
import sambandh.domain.shared.fact.Fact;

/** A fact about customers, as SQL. Columns register theirs by a {@link FactSource}. */
public sealed interface FactSql {
    Fact fact();

    /** The next time that an SQL date comes back, today included; 29 February is kept on the 28th in common years. */
    static String nextYearly(String date) {
        String thisYear = "YEAR({today}) - YEAR(" + date + ")";
        return "(" + date + " + INTERVAL (" + thisYear + " + (" + date + " + INTERVAL (" + thisYear
                + ") YEAR < {today})) YEAR)";
    }

    /**
     * A column of a table that has one row for each customer at the most.
     *
     * @param key the column with the customer's id
     * @param expression with <code>{row}</code> for the table, <code>{today}</code> for the company's day, and in a family
     *     <code>{member}</code> for what {@code parameter} makes of the member's name
     * @param parameter from a code (or in a family the member's name) to what is bound
     */
    record Column(Fact fact, String table, String key, String expression, Function<String, Object> parameter)
            implements FactSql {
        public Column(Fact fact, String table, String key, String expression) {
            this(fact, table, key, expression, code -> code);
        }
    }

    /**
     * Any number of rows for each customer, of which one must fit.
     *
     * @param from what stands behind FROM
     * @param customer the customer's id in it, never null
     * @param value what is compared
     */
    record Rows(Fact fact, String from, String customer, String value) implements FactSql {}
}
