package sambandh.domain.cadence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How evenly a customer is kept in contact with. Several contacts of one day count as one.
 *
 * @param contacts days with a contact
 * @param meanGap mean number of days between them; null with fewer than two
 * @param burstiness B = (σ − μ) / (σ + μ) of the gaps, σ being the standard deviation of them all: −1 for the clock, 0 for
 *     chance, towards 1 for bursts (K.-I. Goh, A.-L. Barabási, Burstiness and memory in complex systems, EPL 81, 2008, 48002);
 *     null with fewer than three contacts, when there is nothing to compare
 * @param longestGap days, the one that lasts until today included; null without a contact
 * @param sinceLast days from the last one until today; null without a contact
 * @param flags what is wrong with it
 */
public record Steadiness(
        int contacts,
        @Nullable Double meanGap,
        @Nullable Double burstiness,
        @Nullable Integer longestGap,
        @Nullable Integer sinceLast,
        Set<Flag> flags) {
    public enum Flag {
        /** Three contacts or more in a row, each closer to the one before than the plan has them. */
        FEAST,
        /** Somewhere they lie further apart than the plan lets them. */
        FAMINE,
        /** The gap that lasts until today is already longer than the plan lets it be. */
        FAMINE_NOW
    }

    public Steadiness {
        flags = Set.copyOf(flags);
    }

    /**
     * @param days of contacts, in any order; those after today do not count
     * @param rhythm the plan's; null without a plan, then nothing is flagged
     */
    public static Steadiness of(Collection<LocalDate> days, LocalDate today, @Nullable Rhythm rhythm) {
        List<LocalDate> on =
                new TreeSet<>(days).stream().filter(it -> !it.isAfter(today)).toList();
        if (on.isEmpty()) {
            return new Steadiness(0, null, null, null, null, Set.of());
        }
        List<Integer> gaps = new ArrayList<>();
        for (int i = 1; i < on.size(); i++) {
            gaps.add(between(on.get(i - 1), on.get(i)));
        }
        int running = between(on.getLast(), today);
        int longest = gaps.stream().reduce(running, Math::max);
        double mean = gaps.stream().mapToInt(it -> it).average().orElse(0);
        return new Steadiness(
                on.size(),
                gaps.isEmpty() ? null : (Double) mean,
                gaps.size() < 2 ? null : (Double) burstiness(gaps, mean),
                longest,
                running,
                rhythm == null ? Set.of() : flags(gaps, running, longest, rhythm));
    }

    private static double burstiness(List<Integer> gaps, double mean) {
        double variance = gaps.stream()
                .mapToDouble(it -> (it - mean) * (it - mean))
                .average()
                .orElse(0);
        double deviation = Math.sqrt(variance);
        return (deviation - mean) / (deviation + mean);
    }

    private static Set<Flag> flags(List<Integer> gaps, int running, int longest, Rhythm rhythm) {
        Set<Flag> flags = new TreeSet<>();
        for (int i = 1; i < gaps.size(); i++) {
            if (gaps.get(i - 1) < rhythm.least() && gaps.get(i) < rhythm.least()) {
                flags.add(Flag.FEAST);
            }
        }
        if (longest > rhythm.most()) {
            flags.add(Flag.FAMINE);
        }
        if (running > rhythm.most()) {
            flags.add(Flag.FAMINE_NOW);
        }
        return flags;
    }

    private static int between(LocalDate one, LocalDate other) {
        return Math.toIntExact(ChronoUnit.DAYS.between(one, other));
    }
}
