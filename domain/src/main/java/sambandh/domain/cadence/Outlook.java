package sambandh.domain.cadence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to come of one customer's way through a plan. What a further look finds begins with what a shorter one found.
 *
 * @param plan as it was when the customer came in
 * @param anchor the day that the plan's days are counted from
 * @param start the first day of the enrolment; not before the anchor
 * @param end the last day of it; null without an end
 * @param done contacts that are behind us, however they came out
 * @param last the day of the last of these; null before the first
 * @param earliest the first day that may still be used: today
 */
public record Outlook(
        Plan.Details plan,
        LocalDate anchor,
        LocalDate start,
        @Nullable LocalDate end,
        Set<StepKey> done,
        @Nullable LocalDate last,
        LocalDate earliest) {
    private static final int FAR = 1_000;
    private static final Comparator<Next> IN_ORDER =
            Comparator.comparing((Next it) -> it.wish.ideal()).thenComparingInt(it -> it.place);

    public Outlook {
        done = Set.copyOf(done);
    }

    /** The days of one step, of which the next is at hand. */
    private static final class Next {
        private final PlanStep step;
        private final int place;
        private final Iterator<LocalDate> days;
        private Wish wish;
        private @Nullable LocalDate following;

        Next(PlanStep step, int place, Iterator<LocalDate> days) {
            this.step = step;
            this.place = place;
            this.days = days;
            this.wish = new Wish(step, days.next());
            this.following = days.hasNext() ? days.next() : null;
        }

        boolean goesOn() {
            if (following == null) {
                return false;
            }
            wish = new Wish(step, following);
            following = days.hasNext() ? days.next() : null;
            return true;
        }
    }

    /** What the plan has until a day, that one included, or its first one where that lies behind. */
    public List<Placed> until(LocalDate until, CustomerDays days, Room room) {
        Placing placing = new Placing(days, plan.rhythm(), room, earliest);
        List<Placed> found = new ArrayList<>();
        LocalDate previous = last;
        PriorityQueue<Next> queue = queue();
        while (!queue.isEmpty()) {
            Next next = queue.poll();
            boolean isOver = isAfter(next.wish.ideal(), end);
            if (isOver || isEnough(next.wish.ideal(), until, found)) {
                break;
            }
            if (!done.contains(next.wish.key())) {
                Placed placed = place(next, placing, previous);
                found.add(placed);
                previous = placed instanceof Placed.On on ? on.day() : previous;
            }
            if (next.goesOn()) {
                queue.add(next);
            }
        }
        return List.copyOf(found);
    }

    /** Where nothing at all can be placed, as with a customer who is always quiet, it is not looked for without an end. */
    private static boolean isEnough(LocalDate ideal, LocalDate until, List<Placed> found) {
        boolean hasNext = found.stream().anyMatch(Placed.On.class::isInstance);
        return ideal.isAfter(hasNext ? until : until.plusDays(FAR));
    }

    private PriorityQueue<Next> queue() {
        PriorityQueue<Next> queue = new PriorityQueue<>(IN_ORDER);
        for (int place = 0; place < plan.steps().size(); place++) {
            PlanStep step = plan.steps().get(place);
            Iterator<LocalDate> ideal = step.day().days(anchor, start).iterator();
            if (ideal.hasNext()) {
                queue.add(new Next(step, place, ideal));
            }
        }
        return queue;
    }

    private Placed place(Next next, Placing placing, @Nullable LocalDate previous) {
        Wish wish = next.wish;
        Optional<Placing.Chosen> chosen = placing.choose(wish, previous, start);
        if (chosen.isEmpty()) {
            return new Placed.LeftOut(wish.step(), wish.key(), List.of(Reason.of(Because.NO_DAY)));
        }
        LocalDate day = chosen.get().day();
        LocalDate following = next.following;
        if (following != null && !day.isBefore(following) && !isAfter(following, end)) {
            List<Reason> because = new ArrayList<>();
            because.add(Reason.of(Because.TOGETHER_WITH_NEXT, following));
            because.addAll(chosen.get().because());
            return new Placed.LeftOut(wish.step(), wish.key(), because);
        }
        return on(wish, day, chosen.get().because(), placing.days());
    }

    private static Placed on(Wish wish, LocalDate day, List<Reason> because, CustomerDays days) {
        Channel channel = wish.step().channel(days.preferred());
        List<Reason> all = new ArrayList<>(because);
        if (channel != wish.step().channels().getFirst()) {
            all.add(Reason.of(
                    Because.PREFERRED_CHANNEL, "channel", channel.name().toLowerCase(Locale.ROOT)));
        }
        return new Placed.On(
                wish.step(),
                wish.key(),
                day,
                channel,
                day.atTime(days.week().from()).atZone(days.zone()).toInstant(),
                day.atTime(days.week().to()).atZone(days.zone()).toInstant(),
                all);
    }

    private static boolean isAfter(LocalDate day, @Nullable LocalDate end) {
        return end != null && day.isAfter(end);
    }

    /** The days that stand in a list, by key: what two looks are compared by. */
    public static Map<StepKey, LocalDate> days(List<Placed> placed) {
        Map<StepKey, LocalDate> days = new TreeMap<>(Comparator.comparing(StepKey::ideal)
                .thenComparing(it -> it.step().value()));
        for (Placed one : placed) {
            if (one instanceof Placed.On on) {
                days.put(on.key(), on.day());
            }
        }
        return days;
    }
}
