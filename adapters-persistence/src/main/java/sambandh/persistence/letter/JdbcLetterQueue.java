package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.letter.LetterQueue;
import sambandh.application.shared.Ids;
import sambandh.domain.letter.NotSentBecause;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Leases;

@Singleton
class JdbcLetterQueue implements LetterQueue {
    private static final Leases<UUID> LEASES = new Leases<>("letter", "id", "state = 'sending'", row -> row.uuid("id"));

    private final Db db;
    private final Ids ids;

    JdbcLetterQueue(Db db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    @Override
    public Optional<Claimed> take(Lane lane, Duration lease) {
        String condition = lane == Lane.EXPRESS ? "q.express = TRUE" : "TRUE";
        var claim = LEASES.claim(db, ids.next(), lease, 1, condition);
        return claim.keys().stream()
                .findFirst()
                .flatMap(id -> db.one(LetterRow.LETTERS + " WHERE l.id = ?", LetterRow::letter, id))
                .map(letter -> new Claimed(claim.id(), letter));
    }

    @Override
    public boolean renew(Claimed claimed, Duration lease) {
        return LEASES.extend(db, claimed.id(), id(claimed), lease);
    }

    @Override
    public boolean sent(Claimed claimed, Instant at) {
        return LEASES.set(
                db,
                claimed.id(),
                id(claimed),
                "state = 'sent', sent_at = ?, due_at = NULL, claim_id = NULL, last_error = NULL",
                at);
    }

    @Override
    public boolean notSent(Claimed claimed, NotSentBecause because, String answer) {
        return LEASES.set(
                db,
                claimed.id(),
                id(claimed),
                "state = 'not_sent', not_sent_because = ?, due_at = NULL, claim_id = NULL, last_error = ?",
                Enums.code(because),
                cut(answer));
    }

    @Override
    public boolean waiting(Claimed claimed, Instant until) {
        return LEASES.set(
                db,
                claimed.id(),
                id(claimed),
                "state = 'waiting', due_at = ?, claim_id = NULL, attempts = attempts - 1",
                until);
    }

    @Override
    public boolean later(Claimed claimed, Duration in, String error) {
        return LEASES.set(db, claimed.id(), id(claimed), "state = 'queued'")
                && LEASES.release(db, claimed.id(), id(claimed), in, cut(error));
    }

    @Override
    public boolean failed(Claimed claimed, String error) {
        return LEASES.set(db, claimed.id(), id(claimed), "state = 'failed'")
                && LEASES.layAside(db, claimed.id(), id(claimed), cut(error));
    }

    private static UUID id(Claimed claimed) {
        return claimed.letter().id().value();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 500));
    }
}
