package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Faults;

/** An address that must not be written to. */
@Serdeable
@Schema(name = "SuppressionRequest")
record SuppressionRequest(
        @Schema(description = "The mail address that is not to be written to.", example = "gone@example.com")
        String address) {
    EmailAddress toAddress() {
        Faults faults = new Faults();
        var read = faults.required("/address", address, EmailAddress::new);
        faults.orThrow();
        return read.get();
    }
}
