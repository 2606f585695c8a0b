package sambandh.domain.segment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Text;

/**
 * The customers for whom a condition holds, under a name. Who they are follows from what is known of them at the moment
 * of asking; nobody is put in or taken out.
 *
 * @param version grows by one with every change of {@code details}
 */
public record Segment(SegmentId id, long version, Details details, Instant createdAt, Instant changedAt) {
    /**
     * What people edit.
     *
     * @param name one line, up to 100 characters, in any script; no two segments have the same
     * @param description several lines, up to 1,000 characters, null for none
     */
    public record Details(String name, @Nullable String description, Condition condition) {
        public Details {
            name = name(name);
            description = description == null ? null : description(description);
        }

        /** @throws sambandh.domain.shared.InvalidValue as {@link Text#line} */
        public static String name(String raw) {
            return Text.line(raw, 100);
        }

        /** @throws sambandh.domain.shared.InvalidValue as {@link Text#block} */
        public static String description(String raw) {
            return Text.block(raw, 1_000);
        }
    }

    public static Segment make(SegmentId id, Details details, Instant now) {
        return new Segment(id, 1, details, now, now);
    }

    public Segment change(Details to, Instant now) {
        return new Segment(id, version + 1, to, createdAt, now);
    }
}
