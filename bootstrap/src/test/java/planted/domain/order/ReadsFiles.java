package planted.domain.order;

/** Breaks a rule of the house on purpose, or is broken against. */
public final class ReadsFiles {
    java.nio.file.Path where() {
        return java.nio.file.Path.of("orders");
    }
}
