package sambandh.domain.relationship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Text;

/**
 * Something that was told of a relationship. What orders show is not told; it follows from them.
 *
 * @param day the business date on which it was so
 * @param toldBy the actor's reference: {@code user:<id>}
 */
public record Evidence(UUID id, CustomerId customerId, LocalDate day, Content content, String toldBy, Instant toldAt) {
    private static final int LONGEST = 1_000;

    /**
     * @param to the stage that was set by hand; null for anything else
     * @param ends whether a failed trial ended it at once
     * @param ending who ended it and why; null where it did not end
     * @param reference the contract or whatever it is about
     * @param text in somebody's own words, up to 1,000 characters; personal
     */
    public record Content(
            EvidenceKind kind,
            @Nullable Stage to,
            boolean ends,
            @Nullable Ending ending,
            @Nullable UUID reference,
            @Nullable String text) {
        public static Content of(EvidenceKind kind, @Nullable UUID reference, @Nullable String text) {
            return new Content(kind, null, false, null, reference, text);
        }

        public static Content failedTrial(boolean ends, @Nullable UUID reference, @Nullable String text) {
            Ending ending = ends ? new Ending(EndedBy.CUSTOMER, DissolutionReason.FAILED_TRIAL) : null;
            return new Content(EvidenceKind.TRIAL_FAILED, null, ends, ending, reference, text);
        }

        public static Content byHand(Stage to, String reason) {
            return new Content(EvidenceKind.BY_HAND, to, false, null, null, reason);
        }

        public static Content exit(Ending ending, @Nullable String text) {
            return new Content(EvidenceKind.EXIT, null, true, ending, null, text);
        }
    }

    /** Who ended it and why. */
    public record Ending(EndedBy by, DissolutionReason reason) {
        /** @throws sambandh.domain.shared.InvalidValue {@code not_of_this_side} */
        public Ending {
            reason = reason.checkedFor(by);
        }
    }

    public Evidence {
        toldAt = toldAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws sambandh.domain.shared.InvalidValue as {@link Text#block} */
    public static String text(String raw) {
        return Text.block(raw, LONGEST);
    }
}
