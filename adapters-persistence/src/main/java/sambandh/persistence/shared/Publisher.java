package sambandh.persistence.shared;

import jakarta.inject.Singleton;
import java.util.List;
import sambandh.application.shared.UnitOfWork;

/**
 * Numbers events once they are durable. Only one instance numbers at a time, and holds the last number locked until its
 * commit, so who has read up to a position has read everything up to there, for good. What came since the last time is
 * numbered together: a round costs the same few statements however many there are.
 */
@Singleton
public class Publisher {
    /** The bell that wakes it. */
    public static final String QUEUE = "numbering";

    private static final int AT_ONCE = 1_000;

    private final Db db;
    private final UnitOfWork unitOfWork;

    Publisher(Db db, UnitOfWork unitOfWork) {
        this.db = db;
        this.unitOfWork = unitOfWork;
    }

    /** @return whether any were numbered, and so perhaps more can be */
    public boolean round() {
        return publish() > 0;
    }

    private int publish() {
        if (!db.exists("SELECT 1 FROM event WHERE position IS NULL LIMIT 1")) {
            return 0;
        }
        return unitOfWork.perform(() -> {
            List<Long> last = db.list(
                    "SELECT last FROM event_position WHERE id = 1 FOR UPDATE SKIP LOCKED", row -> row.number("last"));
            if (last.isEmpty()) {
                return 0; // another instance is at it
            }
            int numbered = db.write(
                    "UPDATE event e JOIN (SELECT seq, ROW_NUMBER() OVER (ORDER BY seq) AS n FROM"
                            + " (SELECT seq FROM event WHERE position IS NULL ORDER BY seq LIMIT " + AT_ONCE
                            + ") fresh) numbered ON numbered.seq = e.seq SET e.position = ? + numbered.n",
                    last.getFirst());
            db.write("UPDATE event_position SET last = last + ? WHERE id = 1", numbered);
            return numbered;
        });
    }
}
