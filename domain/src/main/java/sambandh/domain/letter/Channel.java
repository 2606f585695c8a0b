package sambandh.domain.letter;

import java.util.Locale;
import sambandh.domain.shared.Code;

/** By what somebody can be reached. */
public enum Channel {
    MAIL,
    PHONE,
    /** Text messages, whatever carries them. */
    MESSAGE,
    /** On paper. */
    POST,
    VISIT;

    private static final String TOPICS = "channel.";

    /** Opting out of this topic is not to be reached by the channel, except where it is an obligation. */
    public Code topic() {
        return new Code(TOPICS + name().toLowerCase(Locale.ROOT));
    }

    public static boolean isTopic(Code topic) {
        return topic.value().startsWith(TOPICS);
    }
}
