package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import sambandh.application.letter.LetterRetention;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** Walks letters by when they were written, and keeps how far it came: no index of its own, no letter looked at twice. */
@Singleton
class JdbcLetterRetention implements LetterRetention {
    /** Where it came to, or the beginning of time. */
    private static final String NEXT = "SELECT l.id, l.created_at FROM letter l FORCE INDEX (letter_by_creation)"
            + " WHERE l.created_at >= ? AND (l.created_at > ? OR l.id > ?) AND l.created_at < ?"
            + " ORDER BY l.created_at, l.id LIMIT ";

    private static final Place BEGINNING = new Place(Instant.parse("1970-01-01T00:00:00Z"), new UUID(0, 0));

    private record Place(Instant at, UUID id) {}

    private final Db db;

    JdbcLetterRetention(Db db) {
        this.db = db;
    }

    @Override
    public boolean forget(Instant before, int atMost) {
        Place last = db.one(
                        "SELECT last_at, last_id FROM letter_retention WHERE id = 1 FOR UPDATE",
                        row -> new Place(row.instant("last_at"), row.uuid("last_id")))
                .orElse(BEGINNING);
        List<Place> old = db.list(
                NEXT + atMost,
                row -> new Place(row.instant("created_at"), row.uuid("id")),
                last.at(),
                last.at(),
                last.id(),
                before);
        if (!old.isEmpty()) {
            forget(old);
        }
        int mails = db.write("DELETE FROM incoming_mail WHERE read_at < ? ORDER BY read_at LIMIT " + atMost, before)
                + db.write("DELETE FROM soft_bounce WHERE at < ? ORDER BY at LIMIT " + atMost, before);
        return old.size() == atMost || mails >= atMost;
    }

    private void forget(List<Place> old) {
        InLists.write(
                db,
                "DELETE s FROM letter_source s JOIN letter l ON l.id = s.letter_id"
                        + " WHERE l.state NOT IN ('queued', 'waiting', 'sending') AND s.letter_id IN (:keys)",
                List.of(),
                old.stream().map(Place::id).toList());
        InLists.write(
                db,
                "DELETE FROM letter_measure WHERE letter_id IN (:keys)",
                List.of(),
                old.stream().map(Place::id).toList());
        InLists.write(
                db,
                "UPDATE letter SET to_name = '', subject = '', text_body = '', html_body = '', address = NULL,"
                        + " unsubscribe = NULL, last_error = NULL"
                        + " WHERE state NOT IN ('queued', 'waiting', 'sending') AND id IN (:keys)",
                List.of(),
                old.stream().map(Place::id).toList());
        db.write(
                "INSERT INTO letter_retention (id, last_at, last_id) VALUES (1, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE last_at = VALUES(last_at), last_id = VALUES(last_id)",
                old.getLast().at(),
                old.getLast().id());
    }
}
