package sambandh.rest.contract;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.Value;
import sambandh.domain.shared.Faults;

/** The next term of a contract; it begins on the day after the newest ends. */
@Serdeable
@Schema(name = "ContractNextTerm")
record RenewRequest(
        @Schema(description = "Its last day; absent for open-ended.", example = "2027-12-31") @Nullable String until,

        @Schema(description = "Otherwise what it was worth before.") @Nullable ValueBody value) {

    /** @param newest the term before; open-ended ones are not renewed, which the rule says */
    Contract.Term toDomain(Contract.Term newest) {
        Faults faults = new Faults();
        var last = faults.optional("/until", until, Days::of);
        var worth = faults.optional("/value", value, ValueBody::toDomain);
        faults.orThrow();
        LocalDate ends = newest.until();
        LocalDate from = ends == null ? newest.from() : ends.plusDays(1);
        Value before = newest.value();
        Value now = worth.orNull() == null ? before : worth.get();
        var term = faults.attempt("/until", () -> new Contract.Term(from, last.orNull(), now));
        faults.orThrow();
        return term.get();
    }
}
