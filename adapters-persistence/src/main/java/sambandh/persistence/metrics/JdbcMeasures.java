package sambandh.persistence.metrics;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.MeasureViews;
import sambandh.domain.metrics.MeasurePeriod;
import sambandh.domain.metrics.RepeatPurchase;
import sambandh.domain.metrics.Retention;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Row;

/**
 * Measures in SQL: one walk through the index by date, which holds all that is asked, a row a customer, then the sums.
 * Orders taken back are few and made a set of their own first, so that no order is looked up singly.
 */
@Singleton
class JdbcMeasures implements MeasureViews {
    private final Db db;

    JdbcMeasures(Db db) {
        this.db = db;
    }

    @Override
    public Answer<Retention> retention(Scope scope, MeasurePeriod period, boolean byCountry) {
        return answer(MeasureSql.retention(period, byCountry), scope, byCountry, Retention.NONE, JdbcMeasures::kept);
    }

    @Override
    public Answer<RepeatPurchase> repeatPurchase(Scope scope, MeasurePeriod period, boolean byCountry) {
        return answer(
                MeasureSql.repeatPurchase(period, byCountry),
                scope,
                byCountry,
                RepeatPurchase.NONE,
                JdbcMeasures::repeated);
    }

    private <T> Answer<T> answer(MeasureSql.Query query, Scope scope, boolean byCountry, T none, Db.Reader<T> reader) {
        List<T> whole = byCountry ? List.of() : List.of(none);
        if (scope instanceof Scope.Nothing) {
            return new Answer<>(whole, 0);
        }
        List<T> parts = new ArrayList<>();
        List<Long> guests = db.list(query.sql(), query.params(), row -> {
            if (row.flag("guest")) {
                return row.number("orders");
            }
            parts.add(reader.read(row));
            return 0L;
        });
        return new Answer<>(
                parts.isEmpty() ? whole : List.copyOf(parts),
                guests.stream().mapToLong(n -> n).sum());
    }

    private static Retention kept(Row row) throws SQLException {
        return new Retention(
                country(row), row.number("before_start"), row.number("retained"), row.number("first_time"));
    }

    private static RepeatPurchase repeated(Row row) throws SQLException {
        return new RepeatPurchase(
                country(row),
                row.number("buyers"),
                row.number("repeat_buyers"),
                row.number("orders"),
                row.number("customer_days"),
                row.number("first_days"));
    }

    private static @Nullable Country country(Row row) throws SQLException {
        String code = row.textOrNull("country");
        return code == null ? null : new Country(code);
    }
}
