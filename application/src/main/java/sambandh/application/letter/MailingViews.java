package sambandh.application.letter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Scope;

/** What has become of mailings. */
public interface MailingViews {
    /** @param because null where it was not held back */
    record Count(Letter.State state, @Nullable NotSentBecause because, long letters) {}

    /** What results are told by. */
    enum By {
        LANGUAGE,
        /** Of the address, the part behind the @. */
        DOMAIN,
        /** Of the day in UTC at which they were sent, 0 to 23, two digits. */
        HOUR
    }

    /**
     * @param value null where there is none, as of letters that were not written
     * @param failed those that came back and those whose fate is not known among them
     * @param measured those that have left and whose readers let it be counted what they open and follow
     * @param opened of the measured
     * @param clicked of the measured
     */
    record Result(
            @Nullable String value,
            long letters,
            long sent,
            long notSent,
            long failed,
            long measured,
            long opened,
            long clicked) {
        /** Of letters none of which is measured. */
        public Result(@Nullable String value, long letters, long sent, long notSent, long failed) {
            this(value, letters, sent, notSent, failed, 0, 0, 0);
        }

        public Result with(Measure m) {
            return new Result(value, letters, sent, notSent, failed, m.measured, m.opened, m.clicked);
        }
    }

    /** @param value as in {@link Result} */
    record Measure(@Nullable String value, long measured, long opened, long clicked) {}

    /** Those of one occasion, the oldest first. */
    List<Mailing> of(Scope scope, UUID occasion);

    /** How the letters stand, from an index alone. */
    List<Count> counts(Scope scope, List<MailingId> mailings);

    /**
     * The most frequent values, the others together as the last, whose value is {@code *}.
     *
     * @throws sambandh.application.shared.TookTooLong
     */
    List<Result> results(Scope scope, List<MailingId> mailings, By by);
}
