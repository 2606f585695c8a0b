package sambandh.domain.cadence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which step a contact proves: one of the same customer and purpose, by a way that serves, at its time. An unrelated call
 * proves nothing, and a contact proves one step at the most.
 */
public final class Fits {
    /** So many days before its day a step may already be done. */
    public static final int EARLY_DAYS = 3;

    private Fits() {}

    /** @param step what the plan says of it */
    public record Open(PlannedStep planned, PlanStep step, ZoneId zone) {}

    public static boolean fits(Open open, Contact contact) {
        PlannedStep planned = open.planned();
        return planned.isOpen()
                && !open.step().isLetter()
                && planned.customerId().equals(contact.customerId())
                && open.step().purpose().equals(contact.purpose())
                && open.step().channels().contains(contact.channel())
                && !day(contact, open.zone()).isBefore(planned.day().minusDays(EARLY_DAYS));
    }

    /** Of several the one that waits longest. */
    public static Optional<PlannedStep> proved(Collection<Open> open, Contact contact) {
        return open.stream()
                .filter(it -> fits(it, contact))
                .map(Open::planned)
                .min(Comparator.comparing(PlannedStep::day)
                        .thenComparing(it -> it.id().value()));
    }

    private static LocalDate day(Contact contact, ZoneId zone) {
        return contact.at().atZone(zone).toLocalDate();
    }
}
