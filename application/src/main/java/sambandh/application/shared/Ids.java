package sambandh.application.shared;

import java.util.UUID;

/** Where new ids come from: UUIDv7, growing with time. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
