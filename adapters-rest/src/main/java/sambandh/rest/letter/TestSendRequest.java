package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.template.PreviewTemplate;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Language;
import sambandh.domain.template.GivenInputs;
import sambandh.domain.template.Inputs;
import sambandh.domain.template.Template;
import sambandh.rest.shared.Wire;

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
        var readPerson = faults.optional("/personId", personId, Wire::idInBody);
        var readCustomer = faults.optional("/customerId", customerId, Wire::idInBody);
        if (personId != null && customerId != null) {
            faults.add("/customerId", "contradiction", "Name either a person or a customer.");
        }
        var readLanguage = faults.optional("/language", language, Language::new);
        Map<String, Object> given =
                faults.optional("/inputs", inputs, GivenInputs::read).or(Map.of());
        new Inputs(template.details().inputs())
                .faults(given)
                .forEach(it -> faults.add("/inputs" + it.pointer(), it.code(), it.detail()));
        faults.orThrow();
        var preview = new PreviewTemplate.Command(
                template.code(), version, readPerson.orNull(), readCustomer.orNull(), readLanguage.orNull(), given);
        return new Read(preview, readAddress.orNull());
    }
}
