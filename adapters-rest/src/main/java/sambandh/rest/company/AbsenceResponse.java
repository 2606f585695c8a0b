package sambandh.rest.company;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.Absence;
import sambandh.rest.shared.ExternalIdBody;

/** Whole days on which an employee is not there. */
@Serdeable
@Schema(name = "Absence")
record AbsenceResponse(
        UUID id,
        @Schema(description = "Who is away.") UUID employeeId,

        @Schema(description = "The first day, where the employee works.", example = "2026-03-02")
        LocalDate from,

        @Schema(description = "The last day, included.", example = "2026-03-06")
        LocalDate until,

        @Schema(description = "The company's own code.", example = "leave")
        String reason,

        @Schema(description = "Who does the work meanwhile; without one the manager.") @Nullable UUID standInId,

        List<ExternalIdBody> externalIds,
        Instant createdAt,
        Instant changedAt) {

    static AbsenceResponse of(Absence absence) {
        Absence.Details d = absence.details();
        return new AbsenceResponse(
                absence.id().value(),
                absence.employee().value(),
                d.from(),
                d.until(),
                d.reason().value(),
                d.standInId() == null ? null : d.standInId().value(),
                ExternalIdBody.of(d.externalIds()),
                absence.createdAt(),
                absence.changedAt());
    }
}
