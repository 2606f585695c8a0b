package sambandh.rest.access;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.access.Login;
import sambandh.domain.access.Role;
import sambandh.domain.access.User;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** What administrators edit of a user. */
@Serdeable
@Schema(name = "UserRequest")
record UserRequest(
        @Schema(description = "A short name or a mail address, unique in any case.", example = "asha@example.com")
        String login,

        @Schema(description = "One line in any script.", example = "आशा राई", maxLength = 200)
        String displayName,

        @Schema(
                description = "One at least of administrator, manager, agent, marketer, analyst, support.",
                example = "[\"agent\"]")
        List<String> roles,

        @Schema(description = "Whether signing in is refused; otherwise false.", example = "false") @Nullable Boolean disabled,

        @Schema(description = "The employee who this is.", format = "uuid") @Nullable String employeeId) {

    static UserRequest of(User user) {
        User.Details d = user.details();
        return new UserRequest(
                d.login().value(),
                d.displayName(),
                d.roles().stream().sorted().map(Wire::code).toList(),
                d.disabled(),
                d.employeeId() == null ? null : d.employeeId().toString());
    }

    User.Details toDetails() {
        Faults faults = new Faults();
        var readLogin = faults.required("/login", login, Login::new);
        var readName = faults.required("/displayName", displayName, User.Details::displayName);
        if (roles == null || roles.isEmpty()) {
            faults.add("/roles", "required", "Give at least one role.");
        }
        var readRoles = faults.eachOnce("/roles", roles, Role.values().length, code -> Wire.of(Role.class, code));
        var readEmployee = faults.optional("/employeeId", employeeId, Wire::idInBody);
        faults.orThrow();
        return new User.Details(
                readLogin.get(), readName.get(), readRoles.get(), disabled != null && disabled, readEmployee.orNull());
    }
}
