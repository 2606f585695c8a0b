package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.IncomingMail;
import sambandh.application.shared.Ids;
import sambandh.domain.letter.LetterId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Leases;

@Singleton
class JdbcIncomingMail implements IncomingMail {
    private static final Leases<Long> LEASES = new Leases<>("mailbox_turn", "id", "", row -> row.number("id"));
    private static final long ONLY = 1;

    private final Db db;
    private final Ids ids;

    JdbcIncomingMail(Db db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    @Override
    public boolean note(String digest, String outcome, @Nullable LetterId letter, Instant at) {
        if (db.exists("SELECT 1 FROM incoming_mail WHERE digest = ? FOR UPDATE", digest)) {
            return false;
        }
        db.write(
                "INSERT INTO incoming_mail (digest, outcome, letter_id, read_at) VALUES (?, ?, ?, ?)",
                digest,
                outcome,
                letter == null ? null : letter.value(),
                at);
        return true;
    }

    @Override
    public Optional<UUID> takeTurn(Duration lease) {
        if (!db.exists("SELECT 1 FROM mailbox_turn WHERE id = ?", ONLY)) {
            db.write(
                    "INSERT INTO mailbox_turn (id, due_at, attempts) VALUES (?, UTC_TIMESTAMP(6), 0)"
                            + " ON DUPLICATE KEY UPDATE id = id",
                    ONLY);
        }
        Leases.Claim<Long> claim = LEASES.claim(db, ids.next(), lease, 1, "TRUE");
        return claim.keys().isEmpty() ? Optional.empty() : Optional.of(claim.id());
    }

    @Override
    public void renewTurn(UUID turn, Duration lease) {
        LEASES.extend(db, new Leases.Claim<>(turn, List.of(ONLY)), lease);
    }

    @Override
    public void endTurn(UUID turn, Duration pause) {
        var unused = LEASES.release(db, turn, ONLY, pause, null);
    }
}
