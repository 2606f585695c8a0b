package sambandh.rest.interaction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.application.interaction.WriteNote;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.interaction.Note;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** A personal note. */
@Serdeable
@Schema(name = "NoteRequest")
record NoteRequest(
        @Schema(
                description = "Several lines in any script; each line becomes a paragraph where it is sent.",
                example = "It was good to talk to you today. I will call again when the first tea is in.",
                maxLength = 4_000)
        String text,

        @Schema(description = "Where it is to be sent, in the owner's name.") @Nullable Send send,

        @Schema(description = "Where it promises something.") @Nullable FollowUpBody followUp) {

    @Serdeable
    @Schema(name = "NoteSending")
    record Send(
            @Schema(
                    description = "One of the customer's people.",
                    format = "uuid",
                    example = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
            String personId) {
        PersonId toDomain() {
            Faults faults = new Faults();
            var read = faults.required("/personId", personId, id -> new PersonId(Wire.idInBody(id)));
            faults.orThrow();
            return read.get();
        }
    }

    WriteNote.Command toCommand(Actor actor, CustomerId customer) {
        Faults faults = new Faults();
        var readText = faults.required("/text", text, Note::text);
        var readTo = faults.optional("/send", send, Send::toDomain);
        var readFollowUp = faults.optional("/followUp", followUp, FollowUpBody::toDomain);
        faults.orThrow();
        return new WriteNote.Command(actor, customer, readText.get(), readTo.orNull(), readFollowUp.orNull());
    }
}
