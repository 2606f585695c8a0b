package sambandh.domain.segment;

import sambandh.domain.segment.Tokens.Token;
import sambandh.domain.shared.Fault;

/** Something that keeps a condition in text form from being read any further. */
final class TextFault extends RuntimeException {
    private final transient Token at;
    private final String code;

    TextFault(Token at, String code, String detail) {
        super(detail);
        this.at = at;
        this.code = code;
    }

    Fault fault() {
        return fault(at, code, String.valueOf(getMessage()));
    }

    static Fault fault(Token at, String code, String detail) {
        return new Fault("", code, "Line " + at.line() + ", column " + at.column() + ": " + detail);
    }
}
