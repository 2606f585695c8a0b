package sambandh.domain.interaction;

import sambandh.domain.shared.Text;

/**
 * What the customer asked.
 *
 * @param text one line, up to 1,000 characters; personal
 */
public record Question(String text, State state) {
    public enum State {
        /** Nobody has answered yet. */
        OPEN,
        ANSWERED,
        /** It will not be answered, and the customer knows. */
        DECLINED
    }

    public Question {
        text = text(text);
    }

    /** @throws sambandh.domain.shared.InvalidValue as {@link Text#line} */
    public static String text(String raw) {
        return Text.line(raw, 1_000);
    }
}
