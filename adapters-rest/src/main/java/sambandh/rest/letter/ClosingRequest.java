package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Faults;

/** What became of a letter of which nobody knew. */
@Serdeable
@Schema(name = "LetterClosingRequest")
record ClosingRequest(
        @Schema(description = "Whether it arrived: then it counts as sent, otherwise as failed.", example = "true")
        @Nullable Boolean arrived) {
    boolean hasArrived() {
        Faults faults = new Faults();
        var read = faults.required("/arrived", arrived, it -> it);
        faults.orThrow();
        return read.get();
    }
}
