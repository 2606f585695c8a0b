package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Finding;
import sambandh.rest.shared.Wire;

@Serdeable
@Schema(name = "TemplateFinding")
record FindingResponse(
        @Schema(
                description = "An error keeps a version from being made.",
                allowableValues = {"error", "warning"},
                example = "warning")
        String severity,

        @Schema(description = "What kind of fault, for programs.", example = "image_without_alt")
        String code,

        @Schema(description = "The variant's.", example = "en") @Nullable String language,

        @Schema(
                description =
                        "subject, html, text, the name of a part, or an input by its path: inputs.announcements[1].title.",
                example = "html")
        @Nullable String part,

        @Schema(description = "Absent where it stands nowhere in particular.", example = "3") @Nullable Integer line,

        @Schema(description = "The first is 1, counted in UTF-16 units.", example = "17") @Nullable Integer column,

        @Schema(
                description = "What is wrong and how to mend it.",
                example = "Say by alt what the image shows, or alt=\"\" if it only decorates.")
        String detail) {
    static FindingResponse of(Finding finding) {
        Language language = finding.language();
        boolean placed = finding.line() > 0;
        return new FindingResponse(
                Wire.code(finding.severity()),
                finding.code(),
                language == null ? null : language.tag(),
                finding.part(),
                placed ? finding.line() : null,
                placed ? finding.column() : null,
                finding.words());
    }
}
