package sambandh.rest.access;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.access.AuditViews;

/** One thing that somebody did. */
@Serdeable
@Schema(name = "AuditEntry")
record AuditEntryResponse(
        UUID id,
        @Schema(description = "When it was done.") Instant at,

        @Schema(
                description = "A kind (user, key, person, job) and an id.",
                example = "user:0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
        String actor,

        @Schema(
                description = "What was done: the thing and the deed, such as customer.change.",
                example = "product.change")
        String action,

        @Schema(description = "The id of what it was done to.") @Nullable UUID subject,

        @Schema(description = "The fields as they were; absent for something new, or once erased.") @Nullable Map<String, Object> before,

        @Schema(description = "The fields as they became; absent for something gone, or once erased.") @Nullable Map<String, Object> after) {

    static AuditEntryResponse of(AuditViews.Entry entry) {
        return new AuditEntryResponse(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.before().isEmpty() ? null : entry.before(),
                entry.after().isEmpty() ? null : entry.after());
    }
}
