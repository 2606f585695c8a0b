package sambandh.application.letter;

import sambandh.domain.letter.DeliveryStatus;
import sambandh.domain.letter.LetterId;

/**
 * A mail that came in, as far as it is about letters.
 *
 * @param digest the same for the same mail, however often it comes: 64 hexadecimal digits
 */
public record Incoming(String digest, Kind kind) {
    /** What it is. A letter is named only where the mail shows that it comes from who has it. */
    public sealed interface Kind {
        /**
         * It could not be delivered (RFC 3464), and will not be tried again.
         *
         * @param said what the other mail server said, one line
         */
        record Bounced(LetterId letter, DeliveryStatus status, String said) implements Kind {}

        /** It could not be delivered yet. */
        record Delayed(LetterId letter) implements Kind {}

        /** The reader called it unwanted (RFC 5965). */
        record Complained(LetterId letter) implements Kind {}

        /** Somebody answers it. */
        record Replied(LetterId letter) implements Kind {}

        /** A machine answers it: an absence note, or such (RFC 3834). */
        record Automatic() implements Kind {}

        /** Not about a letter, as far as can be told for sure. */
        record Foreign() implements Kind {}

        /** Too large, or broken; it is left as it is. */
        record Unreadable() implements Kind {}
    }
}
