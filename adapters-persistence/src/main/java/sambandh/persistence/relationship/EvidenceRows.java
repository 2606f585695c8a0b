package sambandh.persistence.relationship;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.DissolutionReason;
import sambandh.domain.relationship.EndedBy;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.Evidence.Content;
import sambandh.domain.relationship.Evidence.Ending;
import sambandh.domain.relationship.EvidenceKind;
import sambandh.domain.relationship.Stage;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;

/** What was told of relationships. */
final class EvidenceRows {
    static final String OF_CUSTOMERS = "SELECT e.* FROM relationship_evidence e"
            + " FORCE INDEX (relationship_evidence_by_customer) WHERE e.customer_id IN (:keys)"
            + " ORDER BY e.customer_id, e.day, e.told_at, e.id";

    private EvidenceRows() {}

    /** In the order of their days; of whom nothing was told is missing. */
    static Map<UUID, List<Evidence>> of(Db db, Collection<UUID> customers) {
        Map<UUID, List<Evidence>> told = new HashMap<>();
        InLists.read(db, OF_CUSTOMERS, List.of(), customers, row -> told.computeIfAbsent(
                        row.uuid("customer_id"), _ -> new ArrayList<>())
                .add(evidence(row)));
        return told;
    }

    static void add(Db db, Evidence evidence) {
        Content content = evidence.content();
        Ending ending = content.ending();
        db.write(
                "INSERT INTO relationship_evidence (id, customer_id, day, kind, stage, ended_by, reason, reference,"
                        + " words, told_by, told_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                evidence.id(),
                evidence.customerId().value(),
                evidence.day(),
                Enums.code(content.kind()),
                codeOrNull(content.to()),
                ending == null ? null : Enums.code(ending.by()),
                ending == null ? null : Enums.code(ending.reason()),
                content.reference(),
                content.text(),
                evidence.toldBy(),
                evidence.toldAt());
    }

    private static Evidence evidence(Row row) throws SQLException {
        String stage = row.textOrNull("stage");
        String by = row.textOrNull("ended_by");
        Ending ending = by == null
                ? null
                : new Ending(Enums.of(EndedBy.class, by), Enums.of(DissolutionReason.class, row.text("reason")));
        Content content = new Content(
                Enums.of(EvidenceKind.class, row.text("kind")),
                stage == null ? null : Enums.of(Stage.class, stage),
                ending != null,
                ending,
                row.uuidOrNull("reference"),
                row.textOrNull("words"));
        return new Evidence(
                row.uuid("id"),
                new CustomerId(row.uuid("customer_id")),
                row.date("day"),
                content,
                row.text("told_by"),
                row.instant("told_at"));
    }

    private static @Nullable String codeOrNull(@Nullable Enum<?> value) {
        return value == null ? null : Enums.code(value);
    }
}
