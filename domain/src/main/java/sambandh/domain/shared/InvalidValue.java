package sambandh.domain.shared;

/** A value that breaks its own rule. {@code code} is stable and in snake case; the message says how to mend it. */
public final class InvalidValue extends IllegalArgumentException {
    private final String code;

    public InvalidValue(String code, String detail) {
        super(detail);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
