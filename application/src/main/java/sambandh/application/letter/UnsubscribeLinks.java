package sambandh.application.letter;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;

/** Signed addresses by which a person ends letters without signing in. They never run out and are good for nothing else. */
public interface UnsubscribeLinks {
    /** @param letterId the letter that the link stands in; null in links of before they told it */
    record Target(UUID personId, Code topic, @Nullable UUID letterId) {
        public Target(UUID personId, Code topic) {
            this(personId, topic, null);
        }
    }

    /** The whole address. */
    String link(Target target);

    /** Whom the token of an address speaks for; empty when it is none of ours. */
    Optional<Target> read(String token);
}
