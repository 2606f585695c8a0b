package sambandh.application.letter;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import sambandh.domain.shared.Code;

/** Signed addresses by which a person says yes to letters on a topic. They are good for one asking only. */
public interface ConsentLinks {
    /** @param askedAt to the microsecond */
    record Target(UUID personId, Code topic, Instant askedAt) {}

    /** The whole address. */
    String link(Target target);

    /** What the token of an address speaks of; empty when it is none of ours. */
    Optional<Target> read(String token);
}
