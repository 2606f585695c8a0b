package sambandh.domain.shared;

/**
 * What another system calls this thing. Unique per source and kind of thing.
 *
 * @param source the other system: {@code erp}, {@code shop}, {@code desk}
 * @param value its id there, 1 to 128 characters, compared exactly
 */
public record ExternalId(Code source, String value) {
    /** @throws InvalidValue {@code required}, {@code too_long}, {@code invalid_text} */
    public ExternalId {
        value = Text.line(value, 128);
    }

    public static ExternalId of(String source, String value) {
        return new ExternalId(new Code(source), value);
    }
}
