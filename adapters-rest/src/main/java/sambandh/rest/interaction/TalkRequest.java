package sambandh.rest.interaction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import sambandh.domain.interaction.Talk;
import sambandh.domain.shared.Faults;

/** What somebody says of a talk that there is no transcript of. */
@Serdeable
@Schema(name = "TalkRequest")
record TalkRequest(
        @Schema(
                description = "How much of all talking the company's side did, in percent, to one decimal place.",
                minimum = "0",
                maximum = "100",
                example = "25")
        BigDecimal employeeShare) {

    Talk toDomain() {
        Faults faults = new Faults();
        var read = faults.required("/employeeShare", employeeShare, share -> Talk.entered(share.doubleValue()));
        faults.orThrow();
        return read.get();
    }
}
