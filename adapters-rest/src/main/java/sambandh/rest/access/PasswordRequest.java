package sambandh.rest.access;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;

/** A new password for somebody. */
@Serdeable
@Schema(name = "PasswordRequest")
record PasswordRequest(
        @Schema(
                description = "8 to 128 characters, not one of those that are tried first.",
                format = "password",
                example = "plum-Lantern-4711")
        String password) {

    String toPassword() {
        Faults faults = new Faults();
        var read = faults.required("/password", password, raw -> raw);
        faults.orThrow();
        return read.get();
    }

    /** The rule depends on whose password it is, so it is checked where that is known. */
    static InvalidInput refused(InvalidValue wrong) {
        return new InvalidInput(List.of(new Fault("/password", wrong.code(), wrong.detail())));
    }

    @Override
    public String toString() {
        return "PasswordRequest[…]";
    }
}
