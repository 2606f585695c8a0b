package sambandh.rest.access;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import sambandh.application.access.ChangeOwnPassword;
import sambandh.domain.access.Password;
import sambandh.domain.access.UserId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Faults;

/** One's own new password. */
@Serdeable
@Schema(name = "OwnPasswordRequest")
record OwnPasswordRequest(
        @Schema(description = "The password there is.", format = "password", example = "amber-Kettle-2290")
        String currentPassword,

        @Schema(
                description = "8 to 128 characters, not one of those that are tried first.",
                format = "password",
                example = "plum-Lantern-4711")
        String password) {

    ChangeOwnPassword.Command toCommand(Actor.Staff actor, String address) {
        Faults faults = new Faults();
        var readCurrent = faults.required("/currentPassword", currentPassword, Password::new);
        var readNext = faults.required("/password", password, raw -> raw);
        faults.orThrow();
        return new ChangeOwnPassword.Command(
                actor, new UserId(actor.userId()), readCurrent.get(), readNext.get(), address);
    }

    @Override
    public String toString() {
        return "OwnPasswordRequest[…]";
    }
}
