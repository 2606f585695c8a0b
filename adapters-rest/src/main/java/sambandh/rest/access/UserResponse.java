package sambandh.rest.access;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.access.User;
import sambandh.rest.shared.Wire;

/** Somebody who may sign in. */
@Serdeable
@Schema(name = "User")
record UserResponse(
        UUID id,

        @Schema(description = "What they sign in with.", example = "asha@example.com")
        String login,

        @Schema(description = "What they are called here.", example = "आशा राई")
        String displayName,

        @Schema(description = "What they may do.", example = "[\"agent\"]")
        List<String> roles,

        @Schema(description = "Whether they may not sign in.")
        boolean disabled,

        @Schema(description = "The employee that they are, where they are one.") @Nullable UUID employeeId,

        Instant createdAt,
        Instant changedAt) {

    static UserResponse of(User user) {
        User.Details d = user.details();
        return new UserResponse(
                user.id().value(),
                d.login().value(),
                d.displayName(),
                d.roles().stream().sorted().map(Wire::code).toList(),
                d.disabled(),
                d.employeeId(),
                user.createdAt(),
                user.changedAt());
    }
}
