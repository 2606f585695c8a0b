package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.DeadLetters;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.MailingId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;

@Singleton
class JdbcDeadLetters implements DeadLetters {
    /** One that has given way carries its own id behind its key. */
    private static final String HAS_NOT_GIVEN_WAY =
            "(dedupe_key IS NULL OR dedupe_key NOT LIKE CONCAT('%:', LOWER(HEX(id))))";

    private static final String REPLAY =
            "UPDATE letter SET state = 'queued', due_at = UTC_TIMESTAMP(6), sent_at = NULL, claim_id = NULL, attempts = 0,"
                    + " tried_since = NULL WHERE ";

    private static final String GOES_ON = " AND (mailing_id IS NULL OR (SELECT m.state FROM mailing m"
            + " WHERE m.id = letter.mailing_id) <> 'cancelled')";

    private record Found(UUID id, @Nullable UUID mailing) {}

    private final Db db;
    private final MailedResults results;

    JdbcDeadLetters(Db db, MailedResults results) {
        this.db = db;
        this.results = results;
    }

    @Override
    public boolean replay(LetterId id) {
        return db.write(REPLAY + HAS_NOT_GIVEN_WAY + " AND id = ? AND state IN ('failed', 'unknown')", id.value()) == 1;
    }

    @Override
    public Replayed replay(Which filter, int atMost) {
        db.mustBeInUnitOfWork();
        StringBuilder sql = new StringBuilder("SELECT id, mailing_id FROM letter WHERE ")
                .append(HAS_NOT_GIVEN_WAY)
                .append(GOES_ON)
                .append(" AND state = ?");
        List<@Nullable Object> params = new ArrayList<>(List.of(Enums.code(filter.state())));
        if (filter.template() != null) {
            sql.append(" AND template = ?");
            params.add(filter.template().value());
        }
        if (filter.createdFrom() != null) {
            sql.append(" AND created_at >= ?");
            params.add(filter.createdFrom());
        }
        if (filter.createdBefore() != null) {
            sql.append(" AND created_at < ?");
            params.add(filter.createdBefore());
        }
        sql.append(" ORDER BY created_at, id LIMIT ").append(atMost).append(" FOR UPDATE");
        List<Found> found = db.list(
                sql.toString(), row -> new Found(row.uuid("id"), row.uuidOrNull("mailing_id")), params.toArray());
        InLists.write(
                db,
                REPLAY + "id IN (:keys)",
                List.of(),
                found.stream().map(Found::id).toList());
        return new Replayed(
                found.size(),
                found.stream()
                        .flatMap(one -> Stream.ofNullable(one.mailing()))
                        .distinct()
                        .sorted(Comparator.comparing(UUID::toString))
                        .map(MailingId::new)
                        .toList());
    }

    @Override
    public boolean close(LetterId id, boolean arrived, String said) {
        String set = arrived ? "state = 'sent'" : "state = 'failed', sent_at = NULL";
        boolean done = db.write(
                        "UPDATE letter SET " + set + ", last_error = ? WHERE id = ? AND state = 'unknown'",
                        said,
                        id.value())
                == 1;
        if (done && arrived) {
            results.arrived(id);
        }
        return done;
    }

    @Override
    public boolean isUnderWay(LetterId id) {
        return db.one(
                        "SELECT state = 'sending' AND COALESCE(due_at > UTC_TIMESTAMP(6), FALSE) AS held FROM letter"
                                + " WHERE id = ? FOR UPDATE",
                        row -> row.flag("held"),
                        id.value())
                .orElse(false);
    }

    @Override
    public boolean bounced(LetterId id, String said) {
        return db.write(
                        "UPDATE letter SET state = 'bounced', due_at = NULL, claim_id = NULL, last_error = ?"
                                + " WHERE id = ? AND (state IN ('sent', 'unknown') OR (state IN ('queued', 'waiting')"
                                + " AND (attempts > 0 OR tried_since IS NOT NULL))"
                                + " OR (state = 'sending' AND due_at <= UTC_TIMESTAMP(6)))",
                        said.substring(0, Math.min(said.length(), 500)),
                        id.value())
                == 1;
    }
}
