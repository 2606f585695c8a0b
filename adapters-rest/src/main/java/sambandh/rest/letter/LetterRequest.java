package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.AskForLetter;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Language;
import sambandh.domain.template.GivenInputs;
import sambandh.rest.shared.Wire;

/** A letter that is to be written. */
@Serdeable
@Schema(name = "LetterRequest")
record LetterRequest(
        @Schema(description = "Whom it goes to.", format = "uuid", example = "01890a5d-ac96-774b-bcce-b302099a8057")
        @Nullable String personId,

        @Schema(description = "Only in place of a person: to who of this customer gets its letters.", format = "uuid")
        @Nullable String customerId,

        @Schema(
                description = "Which letter; what may keep it from being sent goes by the template's purpose.",
                example = "thank_you")
        String template,

        @Schema(
                description =
                        "What the template asks for, by name: texts, or lists of texts or of objects of texts. Dates are written"
                                + " as 2026-12-01, money as 1250.00 INR.",
                example = "{}")
        @Nullable Map<String, Object> inputs,

        @Schema(description = "Only where it is to be another language than the reader's own, BCP 47.") @Nullable String language,

        @Schema(description = "The order it is about; of thanks otherwise the last one.", format = "uuid") @Nullable String orderId) {
    AskForLetter.Command toCommand(Actor actor) {
        Faults faults = new Faults();
        var readPerson = customerId == null
                ? faults.required("/personId", personId, Wire::idInBody)
                : faults.optional("/personId", personId, Wire::idInBody);
        var readCustomer = faults.optional("/customerId", customerId, Wire::idInBody);
        if (personId != null && customerId != null) {
            faults.add("/customerId", "contradiction", "Name either a person or a customer.");
        }
        var readTemplate = faults.required("/template", template, Code::new);
        var readInputs = faults.optional("/inputs", inputs, GivenInputs::read);
        var readLanguage = faults.optional("/language", language, Language::new);
        var readOrder = faults.optional("/orderId", orderId, Wire::idInBody);
        faults.orThrow();
        return new AskForLetter.Command(
                actor,
                readPerson.orNull(),
                readCustomer.orNull(),
                readTemplate.get(),
                readInputs.or(Map.of()),
                readLanguage.orNull(),
                readOrder.orNull());
    }
}
