package sambandh.rest.tie;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.application.tie.MakeTie;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Faults;
import sambandh.domain.tie.Tie;
import sambandh.domain.tie.TieKind;
import sambandh.rest.shared.Wire;

/** That two are tied to each other. */
@Serdeable
@Schema(name = "TieRequest")
record TieRequest(
        @Schema(
                description =
                        "What from is to to. works_with and knows are the same either way round; refers brought to to us;"
                                + " belongs_to, of an association; parent_of, a company of a company or a person of a person.",
                allowableValues = {"works_with", "refers", "belongs_to", "parent_of", "knows"},
                example = "refers")
        String kind,

        @Schema(description = "Where it begins.") TiePartyBody from,

        @Schema(description = "Where it ends; of ties that go both ways the other one.")
        TieOtherBody to,

        @Schema(description = "The first day, where it is known.", format = "date", example = "2024-04-14") @Nullable String since,

        @Schema(description = "The last day, where it is over.", format = "date", example = "2026-04-13") @Nullable String until) {
    /** @throws sambandh.domain.shared.InvalidInput naming what is wrong */
    MakeTie.Command toCommand(Actor actor) {
        Faults faults = new Faults();
        var readKind = faults.required("/kind", kind, code -> Wire.of(TieKind.class, code));
        var readFrom = faults.required("/from", from, TiePartyBody::toDomain);
        var readTo = faults.required("/to", to, TieOtherBody::toDomain);
        var span = TieSpanRequest.read(faults, since, until);
        faults.orThrow();
        var ends = faults.attempt("/to", () -> new Tie.Ends(readKind.get(), readFrom.get(), readTo.get()));
        faults.orThrow();
        return new MakeTie.Command(actor, ends.get(), span.get());
    }
}
