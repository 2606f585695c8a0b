package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import sambandh.domain.letter.Pace;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Row;

/** Whose turn it is: letters of running mailings, of each in turn. What is paused is not even looked at. */
@Singleton
class RunningMailings {
    static final String RUNNING =
            "SELECT id, rate_per_hour FROM mailing FORCE INDEX (mailing_by_state) WHERE state = 'running' ORDER BY id";

    private static final String PACE = "SELECT next_at, UTC_TIMESTAMP(6) AS now FROM mailing WHERE id = ?"
            + " AND state = 'running' FOR UPDATE SKIP LOCKED";

    private static final String GIVE_BACK =
            "UPDATE mailing SET next_at = next_at - INTERVAL (? * (3600000000 DIV rate_per_hour)) MICROSECOND"
                    + " WHERE id = ? AND rate_per_hour IS NOT NULL";

    /** Takes letters of a mailing, no more than so many; how many it were. */
    interface Claim {
        int take(UUID mailing, int atMost);
    }

    private record Running(UUID id, Pace pace) {}

    private record Now(Instant next, Instant now) {}

    private final Db db;
    private final AtomicInteger turn = new AtomicInteger();

    RunningMailings(Db db) {
        this.db = db;
    }

    void take(int atMost, Claim claim) {
        List<Running> running = new ArrayList<>(db.list(RUNNING, RunningMailings::running));
        Collections.rotate(running, -turn.getAndIncrement());
        int left = atMost;
        for (int at = 0; at < running.size() && left > 0; at++) {
            int others = running.size() - at;
            left -= take(running.get(at), (left + others - 1) / others, claim);
        }
    }

    /** The clock is the database's, since several instances share one pace. Who is not first leaves it to the other. */
    private int take(Running mailing, int fair, Claim claim) {
        if (mailing.pace().perHour() == null) {
            return claim.take(mailing.id(), fair);
        }
        Now now = db.one(PACE, row -> new Now(row.instant("next_at"), row.instant("now")), mailing.id())
                .orElse(null);
        int allowed = now == null ? 0 : mailing.pace().allowed(now.next(), now.now(), fair);
        if (now == null || allowed == 0) {
            return 0;
        }
        int taken = claim.take(mailing.id(), allowed);
        if (taken > 0) {
            Instant next = mailing.pace().after(now.next(), now.now(), taken);
            db.write("UPDATE mailing SET next_at = ? WHERE id = ?", next, mailing.id());
        }
        return taken;
    }

    /** Moves the pace back by what was taken and has not left; always in the same order, as whoever keeps results. */
    void giveBack(Map<UUID, Long> letters) {
        letters.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().toString()))
                .forEach(one -> db.write(GIVE_BACK, one.getValue(), one.getKey()));
    }

    private static Running running(Row row) throws SQLException {
        return new Running(row.uuid("id"), MailingRow.pace(row));
    }
}
