package sambandh.persistence.relationship;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.EvidenceKind;
import sambandh.domain.relationship.Stage;
import sambandh.domain.relationship.StageHistory;
import sambandh.domain.relationship.StageHistory.Cause;
import sambandh.domain.relationship.StageHistory.Period;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;

/** Stages as they are kept: the periods with a beginning, for what is before the first is the same for all. */
final class StageRows {
    static final LocalDate NO_END = LocalDate.of(9999, 12, 31);
    static final String OF_CUSTOMERS = "SELECT s.* FROM relationship_stage s FORCE INDEX (PRIMARY)"
            + " WHERE s.customer_id IN (:keys) ORDER BY s.customer_id, s.from_day";

    private StageRows() {}

    /** Of whom none is kept is missing. */
    static Map<UUID, StageHistory> of(Db db, Collection<UUID> customers) {
        Map<UUID, List<Period>> periods = new HashMap<>();
        InLists.read(db, OF_CUSTOMERS, List.of(), customers, row -> {
            Period period = period(row);
            return periods.computeIfAbsent(row.uuid("customer_id"), _ -> new ArrayList<>(List.of(before(period))))
                    .add(period);
        });
        Map<UUID, StageHistory> kept = new HashMap<>();
        periods.forEach((customer, all) -> kept.put(customer, new StageHistory(all)));
        return kept;
    }

    static void write(Db db, Map<UUID, StageHistory> histories) {
        if (histories.isEmpty()) {
            return;
        }
        InLists.write(db, "DELETE FROM relationship_stage WHERE customer_id IN (:keys)", List.of(), histories.keySet());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<List<@Nullable Object>> last = new ArrayList<>();
        histories.forEach((customer, history) -> {
            history.periods().stream()
                    .filter(period -> period.from() != null)
                    .forEach(period -> rows.add(row(customer, period)));
            Period now = history.last();
            last.add(Arrays.<@Nullable Object>asList(customer, Enums.code(now.stage()), now.since()));
        });
        db.writeAll(
                "INSERT INTO relationship_stage (customer_id, from_day, until_day, since_day, stage, kind, day, reference)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        db.writeAll(
                "INSERT INTO relationship_now (customer_id, stage, since_day) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE stage = VALUES(stage), since_day = VALUES(since_day)",
                last);
    }

    private static List<@Nullable Object> row(UUID customer, Period period) {
        Cause cause = period.cause();
        return Arrays.<@Nullable Object>asList(
                customer,
                period.from(),
                period.until() == null ? NO_END : period.until(),
                period.since(),
                Enums.code(period.stage()),
                cause == null ? null : Enums.code(cause.kind()),
                cause == null ? null : cause.day(),
                cause == null ? null : cause.reference());
    }

    private static Period before(Period first) {
        return new Period(null, first.from(), Stage.EXPLORATION, null, null);
    }

    private static Period period(Row row) throws SQLException {
        String kind = row.textOrNull("kind");
        LocalDate until = row.date("until_day");
        return new Period(
                row.date("from_day"),
                until.equals(NO_END) ? null : until,
                Enums.of(Stage.class, row.text("stage")),
                row.dateOrNull("since_day"),
                kind == null
                        ? null
                        : new Cause(Enums.of(EvidenceKind.class, kind), row.date("day"), row.uuid("reference")));
    }
}
