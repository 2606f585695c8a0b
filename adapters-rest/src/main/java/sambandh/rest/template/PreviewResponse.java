package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import sambandh.application.template.PreviewTemplate;
import sambandh.rest.shared.Wire;

@Serdeable
@Schema(name = "TemplatePreview")
record PreviewResponse(
        @Schema(description = "The version it is written of; 0 for the delivered one.", example = "0")
        int version,

        @Schema(description = "The one it is written in.", example = "hi")
        String language,

        @Schema(
                description = "Whose wish the language meets: the reader's, what theirs is a kind of, the company's, or"
                        + " neither.",
                allowableValues = {"reader", "reader_parent", "company", "english", "no_other"},
                example = "reader")
        String whyLanguage,

        @Schema(description = "One line.", example = "धन्यवाद, अंजलि जी")
        String subject,

        @Schema(
                description = "The plain part, as mail programs show it that show no HTML.",
                example = "अंजलि जी, नमस्ते।")
        String text,

        @Schema(description = "The whole page.", example = "<!DOCTYPE html>…")
        String html,

        @Schema(description = "What of the inputs could be plainer or kinder; the template's own words are lint's.")
        List<FindingResponse> findings) {
    static PreviewResponse of(PreviewTemplate.Outcome.Shown shown) {
        return new PreviewResponse(
                shown.version(),
                shown.language().tag(),
                Wire.code(shown.why()),
                shown.words().subject(),
                shown.words().text(),
                shown.words().html(),
                shown.findings().stream().map(FindingResponse::of).toList());
    }
}
