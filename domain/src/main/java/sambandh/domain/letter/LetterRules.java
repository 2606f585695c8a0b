package sambandh.domain.letter;

import java.util.Map;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.template.Purpose;

/**
 * What the company holds to in writing to people.
 *
 * @param cap for each person
 * @param quietHours where the person has none of their own
 * @param marketingNeedsConsent whether marketing goes to those only who have said yes to its topic
 * @param measuring whether it is counted what readers open and follow, of those who have said yes to that
 * @param priorities by topic, 1 to 9, at most 100; otherwise {@link #RELATIONSHIP} or {@link #MARKETING}
 */
public record LetterRules(
        Cap cap,
        QuietHours quietHours,
        boolean marketingNeedsConsent,
        boolean measuring,
        Map<Code, Integer> priorities) {
    public static final int RELATIONSHIP = 5;
    public static final int MARKETING = 3;
    public static final int HIGHEST = 9;
    public static final int MOST_TOPICS = 100;

    public static final LetterRules USUAL = new LetterRules(Cap.USUAL, QuietHours.USUAL, false, Map.of());

    /** Nothing is measured. */
    public LetterRules(Cap cap, QuietHours quietHours, boolean marketingNeedsConsent, Map<Code, Integer> priorities) {
        this(cap, quietHours, marketingNeedsConsent, false, priorities);
    }

    /** @throws InvalidValue {@code out_of_range}, {@code too_many} */
    public LetterRules {
        priorities = Map.copyOf(priorities);
        if (priorities.size() > MOST_TOPICS) {
            throw new InvalidValue("too_many", "At most " + MOST_TOPICS + " are allowed here.");
        }
        priorities.values().forEach(LetterRules::priority);
    }

    /** @throws InvalidValue {@code out_of_range} */
    public static int priority(int raw) {
        if (raw < 1 || raw > HIGHEST) {
            throw new InvalidValue("out_of_range", "From 1 to 9; the highest goes first.");
        }
        return raw;
    }

    /** Of an optional letter. */
    public int priority(Purpose purpose, Code topic) {
        return priorities.getOrDefault(topic, purpose == Purpose.MARKETING ? MARKETING : RELATIONSHIP);
    }

    public LetterRules withQuietHours(QuietHours it) {
        return new LetterRules(cap, it, marketingNeedsConsent, measuring, priorities);
    }

    public LetterRules withMeasuring(boolean it) {
        return new LetterRules(cap, quietHours, marketingNeedsConsent, it, priorities);
    }
}
