package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.Evidence.Content;
import sambandh.domain.relationship.EvidenceKind;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.Wire;

/** Something that shows how far a relationship has come. */
@Serdeable
@Schema(name = "EvidenceRequest")
record EvidenceRequest(
        @Schema(
                description = "What it was; what orders show needs no telling.",
                allowableValues = {"inquiry", "trial_started", "trial_succeeded", "trial_failed", "growth", "contract"},
                example = "inquiry")
        String kind,

        @Schema(description = "The business date on which it was so; otherwise today.", example = "2026-01-15")
        @Nullable String day,

        @Schema(description = "Only of a failed trial: whether it ends the relationship at once; otherwise not.")
        @Nullable Boolean ends,

        @Schema(description = "What it is about, such as a contract.", format = "uuid") @Nullable String reference,

        @Schema(description = "In your own words.", example = "Met at the fair in Pune.", maxLength = 1000) @Nullable String text) {

    record Read(@Nullable LocalDate day, Content content) {}

    Read toDomain() {
        Faults faults = new Faults();
        var readKind = faults.required("/kind", kind, EvidenceRequest::kind);
        var readDay = faults.optional("/day", day, WireDay::of);
        var readReference = faults.optional("/reference", reference, Wire::idInBody);
        var readText = faults.optional("/text", text, Evidence::text);
        if (Boolean.TRUE.equals(ends) && !"trial_failed".equals(kind)) {
            faults.add("/ends", "only_for_failed_trials", "Only a failed trial may end it at once.");
        }
        faults.orThrow();
        UUID about = readReference.orNull();
        String words = readText.orNull();
        EvidenceKind it = readKind.get();
        return new Read(
                readDay.orNull(),
                it == EvidenceKind.TRIAL_FAILED
                        ? Content.failedTrial(Boolean.TRUE.equals(ends), about, words)
                        : Content.of(it, about, words));
    }

    private static EvidenceKind kind(String code) {
        EvidenceKind kind = Wire.of(EvidenceKind.class, code);
        if (!kind.isTold()) {
            throw new InvalidValue(
                    "not_told", "It follows from orders; an end and a stage set by hand have requests of their own.");
        }
        return kind;
    }
}
