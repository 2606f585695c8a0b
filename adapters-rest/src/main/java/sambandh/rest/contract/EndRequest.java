package sambandh.rest.contract;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import sambandh.domain.contract.Contract;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** Who ends a contract, when and why. */
@Serdeable
@Schema(name = "ContractEnd")
record EndRequest(
        @Schema(
                description = "Who ends it.",
                allowableValues = {"customer", "company", "both"},
                example = "customer")
        String by,

        @Schema(description = "The company's own code.", example = "price") String reason,

        @Schema(description = "The last day on which it runs; it may lie ahead.", example = "2026-12-31")
        String lastDay) {

    static EndRequest of(Contract.Ending ending) {
        return new EndRequest(
                Wire.code(ending.by()),
                ending.reason().value(),
                ending.lastDay().toString());
    }

    Contract.Ending toDomain() {
        Faults faults = new Faults();
        var who = faults.required("/by", by, code -> Wire.of(Contract.EndedBy.class, code));
        var why = faults.required("/reason", reason, Code::new);
        var day = faults.required("/lastDay", lastDay, Days::of);
        faults.orThrow();
        return new Contract.Ending(who.get(), why.get(), day.get());
    }
}
