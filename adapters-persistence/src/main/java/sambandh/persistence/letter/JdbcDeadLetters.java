package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.DeadLetters;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;

@Singleton
class JdbcDeadLetters implements DeadLetters {
    /** One that has given way carries its own id behind its key. */
    private static final String REPLAY =
            "UPDATE letter SET state = 'queued', due_at = UTC_TIMESTAMP(6), sent_at = NULL, claim_id = NULL, attempts = 0"
                    + " WHERE (dedupe_key IS NULL OR dedupe_key NOT LIKE CONCAT('%:', LOWER(HEX(id))))";

    private final Db db;
    private final MailedResults results;

    JdbcDeadLetters(Db db, MailedResults results) {
        this.db = db;
        this.results = results;
    }

    @Override
    public boolean replay(LetterId id) {
        return db.write(REPLAY + " AND id = ? AND state IN ('failed', 'unknown')", id.value()) == 1;
    }

    @Override
    public int replay(Which filter, int atMost) {
        StringBuilder sql = new StringBuilder(REPLAY).append(" AND state = ?");
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
        sql.append(" ORDER BY created_at, id LIMIT ").append(atMost);
        return db.write(sql.toString(), params.toArray());
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
        return db.one("SELECT state FROM letter WHERE id = ? FOR UPDATE", row -> row.text("state"), id.value())
                .filter(state -> state.equals(Enums.code(Letter.State.SENDING)))
                .isPresent();
    }

    @Override
    public boolean bounced(LetterId id, String said) {
        return db.write(
                        "UPDATE letter SET state = 'bounced', due_at = NULL, last_error = ? WHERE id = ?"
                                + " AND (state IN ('sent', 'unknown') OR (state = 'queued' AND attempts > 0))",
                        said.substring(0, Math.min(said.length(), 500)),
                        id.value())
                == 1;
    }
}
