package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Period;
import sambandh.application.customer.DataRules;
import sambandh.domain.customer.Confirmation;
import sambandh.domain.shared.Faults;

/** What the company holds to in keeping data of customers and people. */
@Serdeable
@Schema(name = "DataRules")
record DataRulesBody(
        @Schema(
                description = "What was not confirmed for so long is stale: an ISO 8601 period of a day to ten years.",
                example = "P12M")
        String confirmWithin) {
    static DataRulesBody of(DataRules.Kept kept) {
        return new DataRulesBody(
                kept.confirmWithin().equals(Period.ofYears(1))
                        ? "P12M"
                        : kept.confirmWithin().toString());
    }

    /** @throws sambandh.domain.shared.InvalidInput naming what is wrong */
    Period toDomain() {
        Faults faults = new Faults();
        var read = faults.required("/confirmWithin", confirmWithin, Confirmation::within);
        faults.orThrow();
        return read.get();
    }
}
