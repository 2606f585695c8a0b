package sambandh.domain.cadence;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import sambandh.domain.shared.InvalidValue;

/**
 * Days that come again and again, by a rule of RFC 5545: {@code FREQ=MONTHLY;BYDAY=1TU}. Where a month or a year lacks the day,
 * as 29 February, it is the last day before (RFC 7529, {@code SKIP=BACKWARD}), unless the rule itself says otherwise: what is
 * due every year must not come every fourth.
 *
 * @param rule in upper case, without {@code RRULE:}; days only, without an hour or a last day of its own
 */
public record Recurrence(String rule) {
    private static final List<Freq> FREQUENCIES = List.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);
    private static final int LONGEST = 200;

    /** @throws InvalidValue {@code invalid_recurrence} */
    public Recurrence {
        rule = rule.strip().toUpperCase(Locale.ROOT);
        if (rule.startsWith("RRULE:")) {
            rule = rule.substring("RRULE:".length());
        }
        if (rule.length() > LONGEST) {
            throw wrong();
        }
        RecurrenceRule parsed = parse(rule);
        boolean ofDays = FREQUENCIES.contains(parsed.getFreq()) && hours().noneMatch(parsed::hasPart);
        if (!ofDays || !comes(parsed)) {
            throw wrong();
        }
    }

    /** The days after the anchor, without it, from this one on; they never end. */
    public Stream<LocalDate> after(LocalDate anchor, LocalDate from) {
        RecurrenceRuleIterator days = parse(rule).iterator(date(anchor));
        if (from.isAfter(anchor)) {
            days.fastForward(date(from));
        }
        Iterator<LocalDate> dates = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return days.hasNext();
            }

            @Override
            public LocalDate next() {
                DateTime day = days.nextDateTime();
                return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
            }
        };
        return Stream.iterate(dates, Iterator::hasNext, it -> it)
                .map(Iterator::next)
                .filter(day -> day.isAfter(anchor) && !day.isBefore(from));
    }

    private static DateTime date(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static RecurrenceRule parse(String rule) {
        try {
            RecurrenceRule parsed = new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT);
            if (!parsed.hasPart(Part.SKIP) && (parsed.getFreq() == Freq.MONTHLY || parsed.getFreq() == Freq.YEARLY)) {
                parsed.setSkip(RecurrenceRule.Skip.BACKWARD);
            }
            return parsed;
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException unreadable) {
            throw wrong();
        }
    }

    /** A rule may name days that there are not: 31 February. The library gives up on them after a while. */
    private static boolean comes(RecurrenceRule rule) {
        try {
            return rule.iterator(date(SOME_DAY)).hasNext();
        } catch (IllegalArgumentException never) {
            return false;
        }
    }

    /** Asked for only after a rule was read: the library's classes cannot be set up in another order. */
    private static Stream<Part> hours() {
        return Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND, Part.COUNT, Part.UNTIL);
    }

    private static InvalidValue wrong() {
        return new InvalidValue(
                "invalid_recurrence",
                "Write days by RFC 5545, such as FREQ=MONTHLY;INTERVAL=6: daily to yearly, without COUNT, UNTIL and hours.");
    }
}
