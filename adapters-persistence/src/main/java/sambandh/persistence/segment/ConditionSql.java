package sambandh.persistence.segment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.Condition.All;
import sambandh.domain.segment.Condition.Any;
import sambandh.domain.segment.Condition.Bound;
import sambandh.domain.segment.Condition.Holds;
import sambandh.domain.segment.Condition.Not;
import sambandh.domain.segment.Condition.Occurs;
import sambandh.domain.segment.Days;
import sambandh.domain.segment.Value;
import sambandh.persistence.shared.fact.FactSql;
import sambandh.persistence.shared.fact.OccurrenceSql;

/**
 * A condition as one SELECT over {@code customer sc}. Tables with a row a customer are joined once; what is counted is
 * a joined set of its own, made once for all customers, since no walk customer by customer is as quick.
 *
 * <p>What is not known must not become SQL's third truth value: it is false in a leaf, AND and OR keep it so, and a NOT
 * is IS NOT TRUE.
 *
 * <p>STRAIGHT_JOIN, since MySQL would try the orders of all those sets, and that may take longer than any of them.
 */
final class ConditionSql {
    private final Facts facts;
    private final Moment now;
    private final Collection<UUID> only;
    private final SqlText joins = new SqlText();
    private final Map<String, String> tables = new HashMap<>(Map.of("customer", "sc"));
    private int aliases;

    /** @param only the customers that are asked about, none for all */
    private ConditionSql(Facts facts, Moment now, Collection<UUID> only) {
        this.facts = facts;
        this.now = now;
        this.only = only;
    }

    /** {@code SELECT <what> FROM customer sc … WHERE <condition>} */
    static SqlText select(String what, Condition condition, Facts facts, Moment now) {
        ConditionSql sql = new ConditionSql(facts, now, List.of());
        SqlText where = sql.where(condition);
        return new SqlText()
                .add("SELECT STRAIGHT_JOIN " + what + " FROM customer sc")
                .add(sql.joins)
                .add(" WHERE ")
                .add(where);
    }

    /** The ids of those customers for whom it holds. */
    static SqlText among(Condition condition, Facts facts, Moment now, Collection<UUID> customers) {
        ConditionSql sql = new ConditionSql(facts, now, customers);
        SqlText where = sql.where(condition);
        return new SqlText()
                .add("SELECT STRAIGHT_JOIN sc.id FROM customer sc")
                .add(sql.joins)
                .add(" WHERE sc.id IN (")
                .values(customers)
                .add(") AND (")
                .add(where)
                .add(")");
    }

    /** Whether each leaf holds for one customer, as columns {@code l0}, {@code l1}, …; no row where there is none. */
    static SqlText leaves(List<Condition> leaves, Facts facts, Moment now, UUID customer) {
        ConditionSql sql = new ConditionSql(facts, now, List.of(customer));
        SqlText select = new SqlText().add("SELECT STRAIGHT_JOIN sc.id");
        for (int i = 0; i < leaves.size(); i++) {
            select.add(", (").add(sql.where(leaves.get(i))).add(") IS TRUE AS l" + i);
        }
        return select.add(" FROM customer sc")
                .add(sql.joins)
                .add(" WHERE sc.id = ")
                .value(customer);
    }

    private SqlText where(Condition condition) {
        return switch (condition) {
            case All(var parts) -> joined(parts, " AND ");
            case Any(var parts) -> joined(parts, " OR ");
            case Not(Occurs occurs) -> counted(occurs, true);
            case Not(Holds holds)
            when facts.fact(holds.fact()) instanceof FactSql.Rows rows -> among(rows, holds, true);
            case Not(var part) -> new SqlText().add("(").add(where(part)).add(") IS NOT TRUE");
            case Occurs occurs -> counted(occurs, false);
            case Holds holds ->
                switch (facts.fact(holds.fact())) {
                    case FactSql.Rows rows -> among(rows, holds, false);
                    case FactSql.Column column -> compared(column, holds);
                };
        };
    }

    private SqlText joined(List<Condition> parts, String by) {
        SqlText all = new SqlText().add("(");
        for (int i = 0; i < parts.size(); i++) {
            all.add(i == 0 ? "" : by).add(where(parts.get(i)));
        }
        return all.add(")");
    }

    private SqlText compared(FactSql.Column column, Holds holds) {
        String row = tables.computeIfAbsent(column.table(), table -> {
            String alias = "f" + ++aliases;
            joins.add(" LEFT JOIN " + table + " " + alias + " ON " + alias + "." + column.key() + " = sc.id");
            return alias;
        });
        boolean family = column.fact().isFamily();
        Object member = family
                ? column.parameter()
                        .apply(holds.fact().substring(column.fact().prefix().length()))
                : "";
        var expression = new Comparison.Expression(column.expression().replace("{row}", row), now.today(), member);
        return new Comparison(expression, column.fact().type(), family ? code -> code : column.parameter(), now)
                .sql(holds.operator(), holds.value());
    }

    private SqlText among(FactSql.Rows rows, Holds holds, boolean negated) {
        var expression = new Comparison.Expression(rows.value(), now.today(), "");
        return new SqlText()
                .add("sc.id " + (negated ? "NOT IN" : "IN") + " (SELECT " + rows.customer() + " FROM " + rows.from())
                .add(" WHERE ")
                .add(new Comparison(expression, rows.fact().type(), code -> code, now)
                        .sql(holds.operator(), holds.value()))
                .add(")");
    }

    /** Who is in the set has the times; what happened at most so often did not happen once more. */
    private SqlText counted(Occurs occurs, boolean negated) {
        int least = occurs.bound() == Bound.AT_LEAST ? occurs.times() : occurs.times() + 1;
        boolean in = (occurs.bound() == Bound.AT_LEAST) != negated;
        String set = "f" + ++aliases;
        OccurrenceSql.Times times = facts.occurrence(occurs.occurrence()).times(asked(occurs));
        joins.add(" LEFT JOIN (SELECT " + times.customer() + " AS customer_id FROM ")
                .add(times.from(), times.params());
        if (!only.isEmpty()) {
            joins.add(" AND " + times.customer() + " IN (").values(only).add(")");
        }
        joins.add(" GROUP BY " + times.customer());
        if (least > 1 || times.number().startsWith("SUM")) {
            joins.add(" HAVING " + times.number() + " >= ").value(least);
        }
        joins.add(") " + set + " ON " + set + ".customer_id = sc.id");
        return new SqlText().add(set + ".customer_id IS " + (in ? "NOT NULL" : "NULL"));
    }

    private OccurrenceSql.Asked asked(Occurs occurs) {
        Days days = Days.of(occurs.window(), now.today());
        Map<String, Object> with = new HashMap<>();
        occurs.with().forEach((name, value) -> {
            switch (value) {
                case Value.Word(String text) -> with.put(name, text);
                case Value.Figure(BigDecimal number) -> with.put(name, number);
                case Value.Flag _, Value.Several _ -> throw new IllegalArgumentException(name);
            }
        });
        return new OccurrenceSql.Asked(with, days.from(), days.before());
    }
}
