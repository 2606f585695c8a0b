package sambandh.rest.interaction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.PersonId;
import sambandh.domain.interaction.Participant;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** Somebody of the customer's who took part. */
@Serdeable
@Schema(name = "Participant")
record ParticipantBody(
        @Schema(
                description = "One of the customer's people.",
                format = "uuid",
                example = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
        String personId,

        @Schema(description = "Whether this person was spoken to; otherwise false.") @Nullable Boolean spokenTo) {

    static ParticipantBody of(Participant participant) {
        return new ParticipantBody(participant.personId().value().toString(), participant.spokenTo());
    }

    Participant toDomain() {
        Faults faults = new Faults();
        var readPerson = faults.required("/personId", personId, id -> new PersonId(Wire.idInBody(id)));
        faults.orThrow();
        return new Participant(readPerson.get(), Boolean.TRUE.equals(spokenTo));
    }
}
