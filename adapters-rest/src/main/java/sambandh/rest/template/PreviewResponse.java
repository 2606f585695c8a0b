package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import sambandh.application.template.PreviewTemplate;
import sambandh.rest.shared.Wire;

@Serdeable
@Schema(name = "TemplatePreview")
record PreviewResponse(
        @Schema(example = "0") int version,

        @Schema(description = "The one it is written in.", example = "hi")
        String language,

        @Schema(
                description = "Whose wish the language meets: the reader's, what theirs is a kind of, the company's, or"
                        + " neither.",
                allowableValues = {"reader", "reader_parent", "company", "english", "no_other"},
                example = "reader")
        String whyLanguage,

        @Schema(example = "धन्यवाद, अंजलि जी") String subject,

        @Schema(example = "अंजलि जी, नमस्ते।") String text,

        @Schema(example = "<!DOCTYPE html>…") String html) {
    static PreviewResponse of(PreviewTemplate.Outcome.Shown shown) {
        return new PreviewResponse(
                shown.version(),
                shown.language().tag(),
                Wire.code(shown.why()),
                shown.words().subject(),
                shown.words().text(),
                shown.words().html());
    }
}
