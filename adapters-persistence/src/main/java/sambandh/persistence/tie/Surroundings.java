package sambandh.persistence.tie;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.tie.Network;
import sambandh.domain.tie.Party;
import sambandh.domain.tie.TieKind;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;

/** What hangs on some parties, in one statement: their ties, the people of customers, the customers of people. */
final class Surroundings {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Code MEMBER = new Code("member");

    private static final String TIES = "(SELECT 1 AS part, t.kind, t.from_kind, t.from_id, t.to_kind, t.to_id,"
            + " t.kind AS role, t.kind AS influence FROM tie_end e FORCE INDEX (PRIMARY)"
            + " STRAIGHT_JOIN tie t FORCE INDEX (PRIMARY) ON t.id = e.tie_id WHERE e.party_id IN (%s)"
            + " AND (t.first_day IS NULL OR t.first_day <= ?) AND (t.last_day IS NULL OR t.last_day >= ?) LIMIT %d)";
    private static final String MEMBERS = "(SELECT %s AS part, 'member', 'person', m.person_id, 'customer',"
            + " m.customer_id, m.role, m.influence FROM customer_person m FORCE INDEX (%s) WHERE m.%s IN (%s) LIMIT %d)";

    /** @param part of the statement that it was found by */
    private record Found(int part, Network.Edge edge) {}

    private Surroundings() {}

    static Network.Around read(Db db, Collection<Party> parties, LocalDate day, int atMost) {
        List<UUID> all = parties.stream().map(Party::id).toList();
        List<UUID> customers = of(Party.Kind.CUSTOMER, parties);
        List<UUID> people = of(Party.Kind.PERSON, parties);
        List<Object> params = new ArrayList<>(all);
        params.add(day);
        params.add(day);
        params.addAll(customers);
        params.addAll(people);
        List<Found> found = db.list(sql(all, customers, people, atMost + 1), params, Surroundings::found);
        Map<Integer, Integer> each = new HashMap<>();
        List<Network.Edge> edges = found.stream()
                .filter(one -> each.merge(one.part(), 1, Integer::sum) <= atMost)
                .map(Found::edge)
                .distinct()
                .toList();
        return new Network.Around(edges, each.values().stream().anyMatch(many -> many > atMost));
    }

    static String sql(List<UUID> all, List<UUID> customers, List<UUID> people, int limit) {
        return TIES.formatted(marks(all), limit)
                + " UNION ALL "
                + MEMBERS.formatted("2", "PRIMARY", "customer_id", marks(customers), limit)
                + " UNION ALL "
                + MEMBERS.formatted("3", "customer_person_by_person", "person_id", marks(people), limit);
    }

    private static List<UUID> of(Party.Kind kind, Collection<Party> parties) {
        List<UUID> ids = parties.stream()
                .filter(party -> party.kind() == kind)
                .map(Party::id)
                .toList();
        return ids.isEmpty() ? List.of(NOBODY) : ids;
    }

    private static String marks(List<UUID> ids) {
        return Collections.nCopies(ids.size(), "?").stream().collect(Collectors.joining(", "));
    }

    private static Found found(Row row) throws SQLException {
        int part = (int) row.number("part");
        Code kind = new Code(row.text("kind"));
        boolean member = kind.equals(MEMBER);
        return new Found(
                part,
                new Network.Edge(
                        kind,
                        TieRow.party(row, "from"),
                        TieRow.party(row, "to"),
                        member || Enums.of(TieKind.class, kind.value()).isDirected(),
                        member ? code(row.textOrNull("role")) : null,
                        member ? code(row.textOrNull("influence")) : null));
    }

    private static @Nullable Code code(@Nullable String value) {
        return value == null ? null : new Code(value);
    }
}
