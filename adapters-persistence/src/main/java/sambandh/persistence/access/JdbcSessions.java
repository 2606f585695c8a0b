package sambandh.persistence.access;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.access.Endings;
import sambandh.application.access.Sessions;
import sambandh.domain.access.Session;
import sambandh.domain.access.SessionId;
import sambandh.domain.access.UserId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Row;

@Singleton
class JdbcSessions implements Sessions, Endings {
    private final Db db;

    JdbcSessions(Db db) {
        this.db = db;
    }

    @Override
    public void start(Session session) {
        db.write(
                "INSERT INTO user_session (id, user_id, epoch, started_at, expires_at, ended_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                session.id().value(),
                session.user().value(),
                session.epoch(),
                session.startedAt(),
                session.expiresAt(),
                session.endedAt());
    }

    @Override
    public void give(SessionId session, String refreshToken, Instant goodUntil) {
        db.write(
                "INSERT INTO refresh_token (token_hash, session_id, good_until) VALUES (?, ?, ?)",
                Hashes.plain(refreshToken),
                session.value(),
                goodUntil);
    }

    @Override
    public Optional<Given> findByToken(String refreshToken) {
        return db.one(
                "SELECT s.*, t.good_until, t.used_at FROM refresh_token t JOIN user_session s ON s.id = t.session_id"
                        + " WHERE t.token_hash = ?",
                row -> new Given(session(row), row.instant("good_until"), row.instantOrNull("used_at") != null),
                Hashes.plain(refreshToken));
    }

    @Override
    public boolean use(String refreshToken, Instant now) {
        return db.write(
                        "UPDATE refresh_token SET used_at = ? WHERE token_hash = ? AND used_at IS NULL",
                        now,
                        Hashes.plain(refreshToken))
                == 1;
    }

    @Override
    public void end(SessionId session, Instant now) {
        db.write("UPDATE user_session SET ended_at = ? WHERE id = ? AND ended_at IS NULL", now, session.value());
    }

    @Override
    public int forgetExpired(Instant before) {
        return db.write("DELETE FROM user_session WHERE expires_at < ? ORDER BY expires_at LIMIT 2000", before);
    }

    @Override
    public Ended since(Instant when) {
        Map<UUID, Long> epochs = new HashMap<>();
        db.list(
                "SELECT id, epoch FROM app_user WHERE changed_at >= ?",
                row -> epochs.put(row.uuid("id"), row.number("epoch")),
                when);
        return new Ended(
                new HashSet<>(db.list("SELECT id FROM user_session WHERE ended_at >= ?", row -> row.uuid("id"), when)),
                epochs);
    }

    private static Session session(Row row) throws SQLException {
        return new Session(
                new SessionId(row.uuid("id")),
                new UserId(row.uuid("user_id")),
                row.number("epoch"),
                row.instant("started_at"),
                row.instant("expires_at"),
                row.instantOrNull("ended_at"));
    }
}
