package sambandh.persistence.shared;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import sambandh.application.shared.IdempotentAnswers;

/**
 * A key is taken by inserting its row in the transaction of the effect; when the effect is rolled back, the row is too.
 * Whoever comes meanwhile is sent away at once by the instance that is at work on it. At another instance it waits at that
 * uncommitted row: it gets the first one's answer when that is durable, takes the key when that is rolled back, and is sent
 * away when neither comes within the database's wait for locks.
 */
@Singleton
class JdbcIdempotentAnswers implements IdempotentAnswers {
    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final int FORGOTTEN_AFTER = 16;
    private static final int FORGOTTEN_AT_ONCE = 20 * FORGOTTEN_AFTER;
    private static final String ONE = "SELECT * FROM idempotent_answer WHERE owner = ? AND request_key = ?";

    private record Place(String owner, String key) {}

    private final Db db;
    private final Clock clock;
    private final OpenUnits units;
    private final Set<Place> atWork = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sinceForgotten = new AtomicInteger();

    JdbcIdempotentAnswers(Db db, Clock clock, OpenUnits units) {
        this.db = db;
        this.clock = clock;
        this.units = units;
    }

    @Override
    public Optional<Answer> findOrTake(String owner, String key, String request) {
        units.mustBeOpen();
        Place place = new Place(owner, key);
        if (!atWork.add(place)) {
            throw new StillAtWork();
        }
        units.atEnd(() -> atWork.remove(place));
        try {
            take(place, request);
            return Optional.empty();
        } catch (RuntimeException failed) {
            // waited too long for another instance
            if (Failures.isLockTooLate(failed)) {
                throw new StillAtWork();
            }
            if (!Failures.isDuplicateKey(failed)) {
                throw failed;
            }
        }
        Optional<Answer> kept = kept(place, clock.instant().minus(KEPT_FOR));
        if (kept.isEmpty()) {
            // ours by the lock: past its day, or never answered
            takeAgain(place);
        }
        return kept;
    }

    @Override
    public void keep(String owner, String key, Answer answer) {
        db.write(
                "UPDATE idempotent_answer SET request_digest = ?, status = ?, location = ?, etag = ?, body = ?"
                        + " WHERE owner = ? AND request_key = ?",
                answer.request(),
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.body(),
                owner,
                key);
        db.writeAll(
                "INSERT INTO idempotent_answer_subject (person_id, owner, request_key) VALUES (?, ?, ?)",
                answer.subjects().stream()
                        .map(person -> List.<Object>of(person, owner, key))
                        .toList());
        forgetSomeOld();
    }

    /** Fails with a duplicate key where it was taken before. */
    private void take(Place place, String request) {
        db.write(
                "INSERT INTO idempotent_answer (owner, request_key, request_digest, taken_at) VALUES (?, ?, ?, ?)",
                place.owner(),
                place.key(),
                request,
                clock.instant());
    }

    private void takeAgain(Place place) {
        db.write(
                "UPDATE idempotent_answer SET status = NULL, taken_at = ? WHERE owner = ? AND request_key = ?",
                clock.instant(),
                place.owner(),
                place.key());
        db.write(
                "DELETE FROM idempotent_answer_subject WHERE owner = ? AND request_key = ?",
                place.owner(),
                place.key());
    }

    private Optional<Answer> kept(Place place, Instant horizon) {
        return db.one(
                        ONE,
                        row -> row.numberOrNull("status") == null
                                        || !row.instant("taken_at").isAfter(horizon)
                                ? Optional.<Answer>empty()
                                : Optional.of(answer(row, place)),
                        place.owner(),
                        place.key())
                .flatMap(found -> found);
    }

    private Answer answer(Row row, Place place) throws SQLException {
        Set<UUID> subjects = new HashSet<>(db.list(
                "SELECT person_id FROM idempotent_answer_subject WHERE owner = ? AND request_key = ?",
                subject -> subject.uuid("person_id"),
                place.owner(),
                place.key()));
        return new Answer(
                row.text("request_digest"),
                (int) row.number("status"),
                row.textOrNull("location"),
                row.textOrNull("etag"),
                row.text("body"),
                subjects);
    }

    /** Now and then some that are past their day go, more than came meanwhile, so no job is needed. */
    private void forgetSomeOld() {
        if (sinceForgotten.getAndIncrement() % FORGOTTEN_AFTER != 0) {
            return;
        }
        List<Place> old = db.list(
                "SELECT owner, request_key FROM idempotent_answer WHERE taken_at <= ? ORDER BY taken_at LIMIT "
                        + FORGOTTEN_AT_ONCE + " FOR UPDATE SKIP LOCKED",
                row -> new Place(row.text("owner"), row.text("request_key")),
                clock.instant().minus(KEPT_FOR));
        if (!old.isEmpty()) {
            db.writeAll(
                    "DELETE FROM idempotent_answer WHERE owner = ? AND request_key = ?",
                    old.stream()
                            .map(place -> List.<Object>of(place.owner(), place.key()))
                            .toList());
        }
    }
}
