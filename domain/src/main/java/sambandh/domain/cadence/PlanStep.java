package sambandh.domain.cadence;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Text;

/**
 * One contact of a plan.
 *
 * @param code unique in its plan and lasting: what was done is known by it
 * @param channels 1 to 5, the usual one first; another of them is taken where the customer likes it better. {@code MAIL} stands
 *     alone: a letter is written, not a task
 * @param purpose what it is for; a contact proves the step only with the same purpose
 * @param department who does it, null for whoever owns the customer
 * @param template of the letter; null for other channels
 * @param talkingPoints what to speak about, up to 2,000 characters; null for a letter
 * @param patience working days after the step's own before the manager hears of it, 0 to 60
 * @param flex how many days it may be moved either way for the sake of an open season, 0 to 180
 */
public record PlanStep(
        Code code,
        StepDay day,
        List<Channel> channels,
        Code purpose,
        @Nullable DepartmentId department,
        @Nullable Code template,
        @Nullable String talkingPoints,
        int patience,
        int flex) {
    public static final int LONGEST_PATIENCE = 60;
    public static final int MOST_FLEX = 180;

    /** @throws InvalidValue {@code required}, {@code duplicate}, {@code not_together}, {@code out_of_range} */
    public PlanStep {
        channels = List.copyOf(channels);
        if (channels.isEmpty()) {
            throw new InvalidValue("required", "A step has one channel at least.");
        }
        if (new LinkedHashSet<>(channels).size() < channels.size()) {
            throw new InvalidValue("duplicate", "The same channel stands here more than once.");
        }
        if (channels.contains(Channel.MAIL) != (template != null)
                || channels.contains(Channel.MAIL) && channels.size() > 1) {
            throw new InvalidValue(
                    "not_together", "Mail stands alone and names its template; other channels have none.");
        }
        talkingPoints = talkingPoints == null ? null : talkingPoints(talkingPoints);
        within(patience, LONGEST_PATIENCE);
        within(flex, MOST_FLEX);
    }

    /** @throws InvalidValue as {@link Text#block} */
    public static String talkingPoints(String raw) {
        return Text.block(raw, 2_000);
    }

    /** Whether it closes by a letter that was sent; by an interaction otherwise. */
    public boolean isLetter() {
        return template != null;
    }

    /** What the customer likes best of those that serve, else the usual one. */
    public Channel channel(@Nullable Channel preferred) {
        return preferred != null && channels.contains(preferred) ? preferred : channels.getFirst();
    }

    private static void within(int days, int most) {
        if (days < 0 || days > most) {
            throw new InvalidValue("out_of_range", "From 0 to " + most + " days.");
        }
    }
}
