package sambandh.domain.cadence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sambandh.domain.cadence.CustomerDays.Use;

/**
 * Finds the day for one contact. The same answer to the same question, always; a closed day never; and a day that the plan's
 * longest gap forbids only where there is no other, which is told.
 *
 * @param days what days are to the customer
 * @param earliest the first day that may still be used
 */
record Placing(CustomerDays days, Rhythm rhythm, Room room, LocalDate earliest) {
    /** As far it is looked for a day behind the longest gap. */
    private static final int FAR = 400;

    /**
     * Where it may stand.
     *
     * @param target where it would, by plan, gaps and today alone
     */
    private record Window(LocalDate first, LocalDate last, LocalDate target) {
        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /**
     * @param previous the day of the contact before; null for the first one
     * @param start where gaps are counted from before the first one
     * @return empty where there is no day for it in more than a year
     */
    Optional<Chosen> choose(Wish wish, @Nullable LocalDate previous, LocalDate start) {
        Window window = window(wish, previous, start);
        return open(wish, window)
                .or(() -> nearest(window, day -> use(day) == Use.FREE && room.on(day)))
                .or(() -> nearest(window, day -> use(day) == Use.HARDLY && room.on(day)))
                .or(() -> full(window, Use.FREE))
                .or(() -> full(window, Use.HARDLY))
                .or(() -> beyond(window))
                .map(chosen -> explained(chosen, wish, window, previous == null ? start : previous));
    }

    /** @param because without what speaks of the day of the plan */
    record Chosen(LocalDate day, List<Reason> because) {}

    private Window window(Wish wish, @Nullable LocalDate previous, LocalDate start) {
        LocalDate first = later(previous == null ? start : previous.plusDays(rhythm.least()), earliest);
        LocalDate last = (previous == null ? start : previous).plusDays(rhythm.most());
        LocalDate target = wish.ideal().isAfter(last) ? last : wish.ideal();
        return new Window(first, last, later(target, first));
    }

    /** The nearest day of an open season, not further than the step may be moved for that. */
    private Optional<Chosen> open(Wish wish, Window window) {
        int flex = wish.step().flex();
        if (flex == 0 || !days.seasons().knowsOpen()) {
            return Optional.empty();
        }
        Window near = new Window(
                later(window.first(), window.target().minusDays(flex)),
                earlier(window.last(), window.target().plusDays(flex)),
                window.target());
        return nearest(near, day -> days.seasons().isOpen(day) && use(day) == Use.FREE && room.on(day));
    }

    /** From the target outwards; of two as near the later one. */
    private static Optional<Chosen> nearest(Window window, Predicate<LocalDate> does) {
        long widest = Math.max(
                ChronoUnit.DAYS.between(window.first(), window.target()),
                ChronoUnit.DAYS.between(window.target(), window.last()));
        for (int away = 0; away <= widest; away++) {
            LocalDate after = window.target().plusDays(away);
            if (window.has(after) && does.test(after)) {
                return Optional.of(new Chosen(after, List.of()));
            }
            LocalDate before = window.target().minusDays(away);
            if (window.has(before) && does.test(before)) {
                return Optional.of(new Chosen(before, List.of()));
            }
        }
        return Optional.empty();
    }

    /** No customer is left out for want of time. */
    private Optional<Chosen> full(Window window, Use use) {
        return nearest(window, day -> use(day) == use)
                .map(it -> new Chosen(it.day(), List.of(Reason.of(Because.OVER_CAPACITY))));
    }

    private Optional<Chosen> beyond(Window window) {
        LocalDate from = later(window.last().plusDays(1), window.first());
        Window wide = new Window(from, from.plusDays(FAR), from);
        return nearest(wide, day -> use(day) == Use.FREE).or(() -> nearest(wide, day -> use(day) == Use.HARDLY));
    }

    private Use use(LocalDate day) {
        return days.on(day).use();
    }

    private Chosen explained(Chosen chosen, Wish wish, Window window, LocalDate before) {
        LocalDate day = chosen.day();
        List<Reason> because = new ArrayList<>();
        if (day.equals(wish.ideal())) {
            because.add(Reason.of(Because.AS_PLANNED, day));
        } else {
            because.add(moved(wish.ideal(), day));
            because.addAll(why(wish.ideal(), day, window, before));
        }
        because.addAll(chosen.because());
        days.open(day).ifPresent(because::add);
        days.on(day).against().forEach(because::add);
        long gap = ChronoUnit.DAYS.between(before, day);
        if (gap > rhythm.most()) {
            because.add(Reason.of(Because.GAP_TOO_LONG, "days", gap).and("most", rhythm.most()));
            // the last day that would have done says why it did not
            days.on(window.last()).against().forEach(because::add);
        }
        days.unknown(day).ifPresent(because::add);
        return new Chosen(day, because.stream().distinct().toList());
    }

    private static Reason moved(LocalDate from, LocalDate to) {
        Because way = to.isBefore(from) ? Because.MOVED_EARLIER : Because.MOVED_LATER;
        return Reason.of(way, from).and("days", Math.abs(ChronoUnit.DAYS.between(from, to)));
    }

    /** What kept it from the day that the plan has it on. */
    private List<Reason> why(LocalDate ideal, LocalDate day, Window window, LocalDate before) {
        List<Reason> why = new ArrayList<>();
        if (ideal.isBefore(earliest)) {
            why.add(Reason.of(Because.OVER, ideal));
        } else if (ideal.isBefore(window.first())) {
            why.add(Reason.of(Because.TOO_SOON, ideal).and("days", rhythm.least()));
        }
        if (ideal.isAfter(before.plusDays(rhythm.most()))) {
            why.add(Reason.of(Because.TOO_LATE, ideal).and("days", rhythm.most()));
        }
        // where gaps and today have moved it, the day they moved it to may have been no better
        why.addAll(days.on(window.target()).against());
        if (why.isEmpty() && !room.on(ideal) && !days.seasons().isOpen(day)) {
            why.add(Reason.of(Because.NO_TIME_LEFT, ideal));
        }
        return why;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
