package sambandh.application.letter;

import java.util.Optional;
import java.util.UUID;
import sambandh.domain.shared.Code;

/** Signed addresses by which a person ends letters without signing in. They never run out and are good for nothing else. */
public interface UnsubscribeLinks {
    record Target(UUID personId, Code topic) {}

    /** The whole address. */
    String link(Target target);

    /** Whom the token of an address speaks for; empty when it is none of ours. */
    Optional<Target> read(String token);
}
