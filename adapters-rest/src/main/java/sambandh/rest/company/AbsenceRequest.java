package sambandh.rest.company;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.Absence;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.ExternalIdBody;
import sambandh.rest.shared.Wire;
import sambandh.rest.shared.WireTimes;

/** What people edit of an absence. */
@Serdeable
@Schema(name = "AbsenceRequest")
record AbsenceRequest(
        @Schema(description = "The first day, where the employee works.", format = "date", example = "2026-03-02")
        String from,

        @Schema(description = "The last day, included.", format = "date", example = "2026-03-06")
        String until,

        @Schema(description = "The company's own code; never say more than others may know.", example = "leave")
        String reason,

        @Schema(description = "Who does the work meanwhile; otherwise the manager.", format = "uuid") @Nullable String standInId,

        @Schema(description = "What other systems call the absence.") @Nullable List<ExternalIdBody> externalIds) {

    static AbsenceRequest of(Absence absence) {
        Absence.Details d = absence.details();
        return new AbsenceRequest(
                d.from().toString(),
                d.until().toString(),
                d.reason().value(),
                d.standInId() == null ? null : d.standInId().value().toString(),
                ExternalIdBody.of(d.externalIds()));
    }

    Absence.Details toDetails() {
        Faults faults = new Faults();
        var readFrom = faults.required("/from", from, WireTimes::date);
        var readUntil = faults.required("/until", until, WireTimes::date);
        var readReason = faults.required("/reason", reason, Code::new);
        var standIn = faults.optional("/standInId", standInId, text -> new EmployeeId(Wire.idInBody(text)));
        var readIds = faults.eachOnce("/externalIds", externalIds, 20, ExternalIdBody::toDomain);
        faults.orThrow();
        var details = faults.attempt(
                "/until",
                () -> new Absence.Details(
                        readFrom.get(), readUntil.get(), readReason.get(), standIn.orNull(), readIds.get()));
        faults.orThrow();
        return details.get();
    }
}
