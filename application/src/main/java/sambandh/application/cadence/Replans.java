package sambandh.application.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;

/** Planning anew after a rule has changed, as work that survives a restart. Writing wants a unit of work. */
public interface Replans {
    String BELL = "cadence-replan";

    /**
     * @param industry whose customers; null for one customer alone
     * @param total how many enrolments there were when it began; null before
     * @param done how many of them have been planned anew
     * @param after the last of them
     */
    record Run(
            UUID id,
            @Nullable Code industry,
            @Nullable UUID customer,
            @Nullable Long total,
            long done,
            @Nullable UUID after,
            Instant askedAt,
            @Nullable Instant endedAt) {}

    record Claimed(UUID claim, Run run) {}

    void ask(Run run);

    Optional<Run> find(UUID id);

    /** The latest first. */
    List<Run> latest(int atMost);

    Optional<Claimed> take(UUID claim, Duration lease);

    /** How far it has come, and keeps it for longer; false when it is somebody else's by now. */
    boolean keep(Claimed claimed, long total, long done, @Nullable UUID after, Duration lease);

    void end(Claimed claimed, Instant at);
}
