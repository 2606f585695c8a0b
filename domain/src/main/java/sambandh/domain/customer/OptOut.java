package sambandh.domain.customer;

import java.time.Instant;
import sambandh.domain.shared.Code;

/**
 * A person wants no more letters on a topic.
 *
 * @param topic {@code newsletter}, {@code thanks}, …; {@code all} stands for every topic
 * @param toldBy the actor's reference, who told us: {@code user:…}, {@code person:…}
 */
public record OptOut(Code topic, Instant since, String toldBy) {
    public static final Code ALL = new Code("all");
    /** A person can opt out of so many topics. */
    public static final int AT_MOST = 50;
}
