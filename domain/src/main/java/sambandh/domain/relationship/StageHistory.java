package sambandh.domain.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In which stage one customer was on each day, and what showed it. Worked out from sales and from what was told, in whatever order
 * these came in.
 *
 * @param periods without a gap: the first has no beginning, the last no end
 */
public record StageHistory(List<Period> periods) {
    /** Of whom nothing is known. */
    public static final StageHistory NONE = of(List.of(), List.of());

    /**
     * A sale, as far as it is evidence.
     *
     * @param goneFrom the day from which it counts no longer, since it was called off or returned whole; null while it counts
     */
    public record Sale(UUID order, LocalDate day, @Nullable LocalDate goneFrom) {}

    /**
     * What shows a stage.
     *
     * @param reference the order, or what was told
     */
    public record Cause(EvidenceKind kind, LocalDate day, UUID reference) {}

    /**
     * Days on which a stage, and what shows it, were the same.
     *
     * @param from null for the beginning of time
     * @param until the day after the last; null for no end
     * @param since the day on which the stage began, which another cause did not change
     * @param cause null where nothing was known yet
     */
    public record Period(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Stage stage,
            @Nullable LocalDate since,
            @Nullable Cause cause) {
        public boolean has(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    public StageHistory {
        periods = List.copyOf(periods);
    }

    public static StageHistory of(Collection<Sale> sales, Collection<Evidence> told) {
        List<Sale> counted = sales.stream()
                .filter(sale -> sale.goneFrom() == null || sale.goneFrom().isAfter(sale.day()))
                .toList();
        TreeSet<LocalDate> breaks = new TreeSet<>();
        counted.stream().map(Sale::goneFrom).filter(Objects::nonNull).forEach(breaks::add);
        List<StageFold.Mark> marks = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate to : breaks) {
            marks.addAll(between(from, to, counted, told));
            from = to;
        }
        marks.addAll(between(from, null, counted, told));
        return new StageHistory(periods(marks));
    }

    public Period on(LocalDate day) {
        return periods.stream().filter(period -> period.has(day)).findFirst().orElseThrow();
    }

    public Period last() {
        return periods.getLast();
    }

    /** What is seen while the same sales count: those that are gone by then are as if they had never been. */
    private static List<StageFold.Mark> between(
            @Nullable LocalDate from, @Nullable LocalDate to, List<Sale> sales, Collection<Evidence> told) {
        StageFold fold = new StageFold();
        List<StageFold.Mark> marks = fold.over(
                sales.stream()
                        .filter(sale -> sale.goneFrom() == null
                                || (from == null || sale.goneFrom().isAfter(from)))
                        .toList(),
                told);
        List<StageFold.Mark> seen = new ArrayList<>();
        StageFold.Mark before = new StageFold.Mark(null, Stage.EXPLORATION, null);
        for (StageFold.Mark mark : marks) {
            if (to != null && !mark.isBefore(to)) {
                break;
            }
            if (from == null || !mark.isUpTo(from)) {
                seen.add(mark);
            } else {
                before = mark;
            }
        }
        seen.addFirst(new StageFold.Mark(from, before.stage(), before.cause()));
        return seen;
    }

    private static List<Period> periods(List<StageFold.Mark> marks) {
        List<StageFold.Mark> told = new ArrayList<>();
        for (StageFold.Mark mark : marks) {
            if (!told.isEmpty() && Objects.equals(told.getLast().day(), mark.day())) {
                told.removeLast();
            }
            if (told.isEmpty() || !told.getLast().isSameAs(mark)) {
                told.add(mark);
            }
        }
        List<Period> periods = new ArrayList<>();
        LocalDate since = null;
        for (int i = 0; i < told.size(); i++) {
            StageFold.Mark mark = told.get(i);
            since = i > 0 && told.get(i - 1).stage() == mark.stage() ? since : mark.day();
            LocalDate until = i + 1 < told.size() ? told.get(i + 1).day() : null;
            periods.add(new Period(mark.day(), until, mark.stage(), since, mark.cause()));
        }
        return periods;
    }
}
