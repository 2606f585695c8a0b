package sambandh.domain.shared;

/**
 * One thing wrong with what somebody sent.
 *
 * @param pointer where: a JSON pointer ({@code /emails/0}), or a field's name for a row of a file
 * @param code stable, in snake case: {@code required}, {@code invalid_email}
 * @param detail in plain words, how to mend it; never repeats personal data
 */
public record Fault(String pointer, String code, String detail) {}
