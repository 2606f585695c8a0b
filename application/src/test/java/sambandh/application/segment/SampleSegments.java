package sambandh.application.segment;

import java.time.Instant;
import java.util.UUID;
import sambandh.domain.segment.ConditionText;
import sambandh.domain.segment.Segment;
import sambandh.domain.segment.SegmentId;

/** Segments for tests; names and ids are fresh, so that tests share a database. */
public final class SampleSegments {
    private SampleSegments() {}

    public static Segment segment() {
        return segment("नेपाल " + UUID.randomUUID());
    }

    public static Segment segment(String name) {
        return Segment.make(
                new SegmentId(UUID.randomUUID()),
                details(name, "country = NP and (order.count >= 3.5 or not ordered(product: \"चाय\") in 90 days)"),
                Instant.parse("2026-03-01T08:00:00.123456Z"));
    }

    public static Segment.Details details(String name, String text) {
        return new Segment.Details(name, "पुराने ग्राहक", ConditionText.read(text, MembersContract.CATALOGUE));
    }
}
