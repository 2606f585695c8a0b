package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.template.PreviewTemplate;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Language;
import sambandh.domain.template.GivenInputs;
import sambandh.domain.template.Inputs;
import sambandh.domain.template.Template;
import sambandh.rest.shared.Wire;

/** Whom a template is to be shown to. */
@Serdeable
@Schema(name = "TemplatePreviewRequest")
record PreviewRequest(
        @Schema(
                description = "Shown as it would be to this person.",
                format = "uuid",
                example = "01890a5d-ac96-774b-bcce-b302099a8057")
        @Nullable String personId,

        @Schema(
                description = "Or to who of this customer gets its letters; with neither, samples are filled in.",
                format = "uuid")
        @Nullable String customerId,

        @Schema(description = "Instead of the reader's own, BCP 47.", example = "hi") @Nullable String language,

        @Schema(description = "Instead of the current one; 0 is the delivered one.", example = "0") @Nullable Integer version,

        @Schema(
                description =
                        "The template's inputs by name: texts, or lists of texts or of objects of texts; those that are"
                                + " missing are shown by their samples.",
                example = "{\"complaint.about\": \"the broken cup\"}")
        @Nullable Map<String, Object> inputs) {
    /** @throws sambandh.domain.shared.InvalidInput with all faults */
    PreviewTemplate.Command toCommand(Code code, Template template) {
        Faults faults = new Faults();
        var readPerson = faults.optional("/personId", personId, Wire::idInBody);
        var readCustomer = faults.optional("/customerId", customerId, Wire::idInBody);
        var readLanguage = faults.optional("/language", language, Language::new);
        if (personId != null && customerId != null) {
            faults.add("/customerId", "contradiction", "Name either a person or a customer.");
        }
        Map<String, Object> given =
                faults.optional("/inputs", inputs, GivenInputs::read).or(Map.of());
        new Inputs(template.details().inputs())
                .faults(given)
                .forEach(it -> faults.add("/inputs" + it.pointer(), it.code(), it.detail()));
        faults.orThrow();
        return new PreviewTemplate.Command(
                code, version, readPerson.orNull(), readCustomer.orNull(), readLanguage.orNull(), given);
    }
}
