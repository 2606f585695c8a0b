package planted.application.order;

/** Breaks a rule of the house on purpose, or is broken against. */
public final class MakesAnId {
    java.util.UUID id() {
        return java.util.UUID.randomUUID();
    }
}
