package planted.domain.order;

/** Breaks a rule of the house on purpose, or is broken against. */
public final class AsksTheTime {
    java.time.Instant when() {
        return java.time.Instant.now();
    }
}
