package sambandh.domain.shared;

import java.util.Set;
import java.util.UUID;

/** Who does something. */
public sealed interface Actor {
    /** Stands for the actor in the audit log, in cursors and idempotency keys: a kind and an id, no personal data. */
    String reference();

    /** Somebody of the company, signed in. */
    record Staff(UUID userId, Set<String> roles) implements Actor {
        @Override
        public String reference() {
            return "user:" + userId;
        }
    }

    /** Another system of the company's, by its API key. */
    record Key(UUID keyId, Set<String> roles) implements Actor {
        @Override
        public String reference() {
            return "key:" + keyId;
        }
    }

    /** A customer's person, through a signed link. */
    record OfCustomer(UUID personId) implements Actor {
        @Override
        public String reference() {
            return "person:" + personId;
        }
    }

    /** Sambandh itself: a reaction, a schedule, the first start. */
    record Job(String name) implements Actor {
        @Override
        public String reference() {
            return "job:" + name;
        }
    }
}
