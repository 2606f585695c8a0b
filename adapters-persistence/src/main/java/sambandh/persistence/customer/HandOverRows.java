package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.HandOver;
import sambandh.domain.customer.HandOver.Share;
import sambandh.domain.customer.HandOverId;
import sambandh.domain.customer.Sharing;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;

/** Hand-overs as rows of {@code hand_over}, with those of their shares. */
@Singleton
class HandOverRows {
    private static final String SHARES = "SELECT s.hand_over_id, s.place, s.employee_id, s.only_rest, s.owned_before"
            + " FROM hand_over_share s FORCE INDEX (PRIMARY) WHERE s.hand_over_id IN (:keys)"
            + " ORDER BY s.hand_over_id, s.place";
    private static final String COUNTS = "SELECT n.hand_over_id, n.employee_id, n.why, n.customers, n.covers"
            + " FROM hand_over_count n FORCE INDEX (PRIMARY) WHERE n.hand_over_id IN (:keys)";

    private record Got(UUID handOver, EmployeeId employee) {}

    private final Db db;

    HandOverRows(Db db) {
        this.db = db;
    }

    /** Without its shares. */
    HandOver handOver(Row row) throws SQLException {
        UUID rest = row.uuidOrNull("rest_to");
        Long atMost = row.numberOrNull("at_most");
        return new HandOver(
                new HandOverId(row.uuid("id")),
                new EmployeeId(row.uuid("from_id")),
                List.of(),
                atMost == null ? null : (Integer) atMost.intValue(),
                new Sharing.Rule(row.flag("by_language"), row.flag("by_industry"), row.flag("one_successor")),
                rest == null ? null : new EmployeeId(rest),
                row.flag("tell_customers"),
                row.text("told_by"),
                row.number("owned"),
                row.number("covered"),
                row.instant("created_at"),
                row.textOrNull("last_error"),
                row.instantOrNull("finished_at"));
    }

    /** With their shares. Whoever got something without being named in the plan comes last. */
    List<HandOver> whole(List<HandOver> bare) {
        List<UUID> ids = bare.stream().map(h -> h.id().value()).toList();
        if (ids.isEmpty()) {
            return bare;
        }
        Map<Got, Map<Sharing.Why, Long>> customers = new HashMap<>();
        Map<Got, Long> covers = new HashMap<>();
        InLists.read(db, COUNTS, List.of(), ids, row -> {
            Got got = new Got(row.uuid("hand_over_id"), new EmployeeId(row.uuid("employee_id")));
            if (row.number("customers") > 0) {
                customers
                        .computeIfAbsent(got, it -> new EnumMap<>(Sharing.Why.class))
                        .put(Enums.of(Sharing.Why.class, row.text("why")), row.number("customers"));
            }
            return covers.merge(got, row.number("covers"), Long::sum);
        });
        Map<UUID, List<Share>> shares = new HashMap<>();
        InLists.read(db, SHARES, List.of(), ids, row -> {
            Got got = new Got(row.uuid("hand_over_id"), new EmployeeId(row.uuid("employee_id")));
            Long covered = covers.remove(got);
            return shares.computeIfAbsent(got.handOver(), it -> new ArrayList<>())
                    .add(new Share(
                            got.employee(),
                            row.flag("only_rest"),
                            row.number("owned_before"),
                            customers.getOrDefault(got, Map.of()),
                            covered == null ? 0 : covered));
        });
        covers.forEach((got, covered) -> shares.computeIfAbsent(got.handOver(), it -> new ArrayList<>())
                .add(new Share(got.employee(), true, 0, customers.getOrDefault(got, Map.of()), covered)));
        return bare.stream()
                .map(h -> h.sharedOut(shares.getOrDefault(h.id().value(), List.of())))
                .toList();
    }
}
