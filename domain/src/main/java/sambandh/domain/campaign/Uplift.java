package sambandh.domain.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sambandh.domain.experiment.Cuped;
import sambandh.domain.experiment.Interval;
import sambandh.domain.experiment.Proportion;

/**
 * What a campaign has done, by intention to treat: who was to be written to counts as treated, whatever became of the letter.
 *
 * @param days after the letter's day that are looked at
 * @param asOf the last business date that is looked at
 * @param waiting customers of both groups whose days are not over yet, who are in no figure
 * @param ordered who ordered at least once in those days
 * @param retained of those who had ordered in as many days up to and with the letter's day, who ordered in the days after
 * @param revenue per customer in those days, in the company's currency, told more sharply by that of as many days before; null where
 *     there are too few
 */
public record Uplift(
        int days,
        LocalDate asOf,
        long waiting,
        Shares ordered,
        Shares retained,
        @Nullable Cuped revenue) {
    /** Fewer than these in a group, or with fewer who did and who did not, tell nothing. */
    public static final int FEWEST = 100;

    public static final int FEWEST_OF_A_KIND = 5;

    /**
     * Both groups beside each other.
     *
     * @param difference of the shares, treated less held out; null where there are too few. Likewise {@code interval}
     */
    public record Shares(
            Proportion treated,
            Proportion heldOut,
            @Nullable Double difference,
            @Nullable Interval interval) {
        public static Shares of(Proportion treated, Proportion heldOut) {
            boolean enough = isEnough(treated) && isEnough(heldOut);
            return new Shares(
                    treated,
                    heldOut,
                    enough ? treated.share() - heldOut.share() : null,
                    enough ? treated.minus(heldOut) : null);
        }

        public boolean tooFew() {
            return difference == null;
        }

        private static boolean isEnough(Proportion group) {
            return group.of() >= FEWEST && Math.min(group.hits(), group.of() - group.hits()) >= FEWEST_OF_A_KIND;
        }
    }
}
