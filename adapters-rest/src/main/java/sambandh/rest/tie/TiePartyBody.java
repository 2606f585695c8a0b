package sambandh.rest.tie;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Faults;
import sambandh.domain.tie.Party;
import sambandh.rest.shared.Wire;

/** One end of a tie: either a customer or a person. */
@Serdeable
@Schema(name = "TieParty")
record TiePartyBody(
        @Schema(description = "A customer.", format = "uuid", example = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
        @Nullable String customerId,

        @Schema(description = "Only in place of customerId: a person.", format = "uuid") @Nullable String personId) {
    static TiePartyBody of(Party party) {
        String id = party.id().toString();
        return party.kind() == Party.Kind.CUSTOMER ? new TiePartyBody(id, null) : new TiePartyBody(null, id);
    }

    /** @throws sambandh.domain.shared.InvalidInput naming what is wrong */
    Party toDomain() {
        Faults faults = new Faults();
        var customer = faults.optional("/customerId", customerId, text -> Party.customer(Wire.idInBody(text)));
        var person = faults.optional("/personId", personId, text -> Party.person(Wire.idInBody(text)));
        if ((customerId == null) == (personId == null)) {
            faults.add("", "either_or", "Name either a customer or a person.");
        }
        faults.orThrow();
        Party found = customer.orNull();
        return found == null ? Objects.requireNonNull(person.orNull()) : found;
    }
}
