package sambandh.domain.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import sambandh.domain.letter.OtherLetter.Stage;

/**
 * Whether one optional letter more is good for a person. Those that were sent count, and those that are under way and go
 * before this one: of a higher priority, or of the same and older. For more important letters that are due within the
 * window there stays room.
 */
public final class Frequency {
    /** What is due for longer is held up by something else, and keeps nobody from being written to. */
    private static final Duration OVERDUE = Duration.ofDays(1);

    public sealed interface Verdict {
        record Free() implements Verdict {}

        /** There are enough; one more is good again then, if nothing else is sent. */
        record Full(Instant until) implements Verdict {}

        /** It hangs on a less important letter that is just being handed over. */
        record Unsure() implements Verdict {}
    }

    private Frequency() {}

    /**
     * @param caps each must be kept
     * @param others optional letters to the person besides this one
     */
    public static Verdict judge(List<Cap> caps, List<OtherLetter> others, LetterId own, int priority, Instant now) {
        List<Instant> sure = others.stream()
                .filter(other -> goesBefore(other, own, priority, now))
                .map(other -> other.stage() == Stage.SENT ? other.at() : later(other.at(), now, other.stage()))
                .sorted()
                .toList();
        List<Instant> full = caps.stream()
                .filter(cap -> !fits(cap, sure, now))
                .map(cap -> free(cap, sure, now))
                .toList();
        if (!full.isEmpty()) {
            return new Verdict.Full(full.stream().max(Comparator.naturalOrder()).orElseThrow());
        }
        long unsure = others.stream()
                .filter(other -> other.stage() == Stage.UNDER_WAY && other.priority() < priority)
                .count();
        List<Instant> perhaps = Stream.concat(
                        sure.stream(), Stream.generate(() -> now).limit(unsure))
                .sorted()
                .toList();
        return caps.stream().allMatch(cap -> fits(cap, perhaps, now)) ? new Verdict.Free() : new Verdict.Unsure();
    }

    private static boolean goesBefore(OtherLetter other, LetterId own, int priority, Instant now) {
        return switch (other.stage()) {
            case SENT -> true;
            case UNDER_WAY -> other.priority() > priority || (other.priority() == priority && isOlder(other.id(), own));
            case DUE -> other.priority() > priority && other.at().isAfter(now.minus(OVERDUE));
        };
    }

    /** Ids grow with time, and the database compares them as text does. */
    private static boolean isOlder(LetterId one, LetterId other) {
        return one.value().toString().compareTo(other.value().toString()) < 0;
    }

    private static Instant later(Instant at, Instant now, Stage stage) {
        return stage == Stage.UNDER_WAY || at.isBefore(now) ? now : at;
    }

    /** Whether no stretch of the window's length gets too many by a letter then. */
    private static boolean fits(Cap cap, List<Instant> others, Instant at) {
        List<Instant> all = new ArrayList<>(others);
        all.add(at);
        return all.stream()
                .filter(end -> !end.isBefore(at) && end.isBefore(at.plus(cap.window())))
                .allMatch(end -> all.stream()
                                .filter(one -> one.isAfter(end.minus(cap.window())) && !one.isAfter(end))
                                .count()
                        <= cap.letters());
    }

    private static Instant free(Cap cap, List<Instant> others, Instant now) {
        return others.stream()
                .map(one -> one.plus(cap.window()))
                .filter(then -> then.isAfter(now) && fits(cap, others, then))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> now.plus(cap.window()));
    }
}
