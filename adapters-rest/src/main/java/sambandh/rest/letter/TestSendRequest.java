package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.template.PreviewTemplate;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Faults;
import sambandh.domain.template.Template;
import sambandh.rest.template.PreviewRequest;

/** What of a template is to be sent as a test, and where. */
@Serdeable
@Schema(name = "TestSendRequest")
record TestSendRequest(
        @Schema(
                description = "Where it goes, for administrators alone; otherwise to the caller's own address.",
                example = "maya@company.example")
        @Nullable String address,

        @Schema(description = "Written as it would be to this person, who gets nothing.", format = "uuid") @Nullable String personId,

        @Schema(
                description =
                        "Only in place of a person: who of this customer gets its letters. With neither, samples are filled in.",
                format = "uuid")
        @Nullable String customerId,

        @Schema(description = "Instead of the reader's own, BCP 47.", example = "hi") @Nullable String language,

        @Schema(description = "Instead of the current one; 0 is the delivered one.", example = "0") @Nullable Integer version,

        @Schema(
                description =
                        "The template's inputs by name: texts, or lists of texts or of objects of texts; those that are"
                                + " missing are shown by their samples.",
                example = "{}")
        @Nullable Map<String, Object> inputs) {
    record Read(PreviewTemplate.Command preview, @Nullable EmailAddress address) {}

    /** @throws sambandh.domain.shared.InvalidInput with all faults */
    Read read(Template template) {
        Faults faults = new Faults();
        var readAddress = faults.optional("/address", address, EmailAddress::new);
        var asked = new PreviewRequest(personId, customerId, language, version, inputs);
        PreviewTemplate.Command preview = asked.toCommand(template, faults);
        return new Read(preview, readAddress.orNull());
    }
}
