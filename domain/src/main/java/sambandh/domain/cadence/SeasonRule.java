package sambandh.domain.cadence;

import java.time.Instant;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Text;

/**
 * When the customers of an industry have no time for us, or the most.
 *
 * @param version grows by one with every change of {@code details}
 */
public record SeasonRule(SeasonRuleId id, long version, Details details, Instant createdAt, Instant changedAt) {
    public enum Kind {
        /** Nothing is put there. */
        QUIET,
        /** What can be is put there. */
        OPEN
    }

    /**
     * What people edit.
     *
     * @param name one line, up to 100 characters: "Harvest"
     * @param industry the company's own code
     */
    public record Details(String name, Code industry, Kind kind, YearlySpan span) {
        public Details {
            name = name(name);
        }

        /** @throws sambandh.domain.shared.InvalidValue as {@link Text#line} */
        public static String name(String raw) {
            return Text.line(raw, 100);
        }
    }

    public static SeasonRule make(SeasonRuleId id, Details details, Instant now) {
        return new SeasonRule(id, 1, details, now, now);
    }

    public SeasonRule change(Details to, Instant now) {
        return new SeasonRule(id, version + 1, to, createdAt, now);
    }
}
