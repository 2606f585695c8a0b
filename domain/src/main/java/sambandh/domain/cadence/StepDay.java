package sambandh.domain.cadence;

import java.time.LocalDate;
import java.util.stream.Stream;
import sambandh.domain.shared.InvalidValue;

/** On which days a step would come, before seasons, holidays and people's time are looked at. */
public sealed interface StepDay {
    /**
     * Once.
     *
     * @param days after the anchor; 0 for the same day, at most 3,660
     */
    record After(int days) implements StepDay {
        /** @throws InvalidValue {@code out_of_range} */
        public After {
            if (days < 0 || days > 3_660) {
                throw new InvalidValue("out_of_range", "From 0 to 3,660 days.");
            }
        }
    }

    /** Again and again. */
    record Again(Recurrence recurrence) implements StepDay {}

    /** The days from this one on, in their order; counted from the anchor. */
    default Stream<LocalDate> days(LocalDate anchor, LocalDate from) {
        return switch (this) {
            case After(int days) -> Stream.of(anchor.plusDays(days)).filter(day -> !day.isBefore(from));
            case Again(Recurrence recurrence) -> recurrence.after(anchor, from);
        };
    }
}
