package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.EnrolByHand;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** Who is put into a series. */
@Serdeable
@Schema(name = "SeriesEnrolmentRequest")
record EnrolmentRequest(
        @Schema(
                description = "The person; where only a customer is named, whoever gets the customer's letters.",
                format = "uuid")
        @Nullable String personId,

        @Schema(
                description = "On whose behalf; where only a person is named, the person's oldest customer.",
                format = "uuid")
        @Nullable String customerId) {

    /** @throws sambandh.domain.shared.InvalidInput with all faults */
    EnrolByHand.Command toCommand(Actor actor, SeriesId series) {
        Faults faults = new Faults();
        var readPerson = faults.optional("/personId", personId, Wire::idInBody);
        var readCustomer = faults.optional("/customerId", customerId, Wire::idInBody);
        if (personId == null && customerId == null) {
            faults.add("/personId", "required", "Name a person or a customer.");
        }
        faults.orThrow();
        return new EnrolByHand.Command(actor, series, readPerson.orNull(), readCustomer.orNull());
    }
}
