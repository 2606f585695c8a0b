package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Cap;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;

/** How many optional letters in how many days. */
@Serdeable
@Schema(name = "LetterCap")
record AtMostBody(
        @Schema(description = "From 1 to 50.", example = "1") @Nullable Integer letters,

        @Schema(description = "From 1 to 90: 7 is a week, 30 a month.", example = "30") @Nullable Integer days) {
    static @Nullable AtMostBody of(@Nullable Cap cap) {
        return cap == null ? null : new AtMostBody(cap.letters(), cap.days());
    }

    /** @throws sambandh.domain.shared.InvalidInput naming what is wrong */
    Cap toDomain() {
        Faults faults = new Faults();
        var readLetters = faults.required("/letters", letters, n -> within(n, Cap.MOST_LETTERS));
        var readDays = faults.required("/days", days, n -> within(n, Cap.MOST_DAYS));
        faults.orThrow();
        return new Cap(readLetters.get(), readDays.get());
    }

    private static int within(int number, int most) {
        if (number < 1 || number > most) {
            throw new InvalidValue("out_of_range", "From 1 to " + most + ".");
        }
        return number;
    }
}
