package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.ThankPerson;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.Wire;

/** A letter that is to be written. */
@Serdeable
@Schema(name = "LetterRequest")
record LetterRequest(
        @Schema(description = "Whom it goes to.", format = "uuid", example = "01890a5d-ac96-774b-bcce-b302099a8057")
        String personId,

        @Schema(
                description = "Which letter.",
                allowableValues = {"thank_you"},
                example = "thank_you")
        String template,

        @Schema(description = "The order that is thanked for; otherwise the last one.", format = "uuid") @Nullable String orderId) {
    ThankPerson.Command toCommand(Actor actor) {
        Faults faults = new Faults();
        var readPerson = faults.required("/personId", personId, Wire::idInBody);
        faults.required("/template", template, LetterRequest::known);
        var readOrder = faults.optional("/orderId", orderId, Wire::idInBody);
        faults.orThrow();
        return new ThankPerson.Command(actor, readPerson.get(), readOrder.orNull());
    }

    private static String known(String template) {
        if (!template.equals(ThankPerson.TEMPLATE.value())) {
            throw new InvalidValue("unknown_value", "Use thank_you.");
        }
        return template;
    }
}
