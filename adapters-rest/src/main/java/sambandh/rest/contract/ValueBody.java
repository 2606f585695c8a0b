package sambandh.rest.contract;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.contract.Value;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.MoneyBody;
import sambandh.rest.shared.Wire;

/** What a contract is worth, in each period or altogether. */
@Serdeable
@Schema(name = "ContractValue")
record ValueBody(
        @Schema(description = "How much.") MoneyBody amount,

        @Schema(
                description = "In which time; whole for all of the term together.",
                allowableValues = {"whole", "month", "quarter", "year"},
                example = "month")
        String per) {

    static @Nullable ValueBody of(@Nullable Value value) {
        return value == null ? null : new ValueBody(MoneyBody.of(value.amount()), Wire.code(value.per()));
    }

    /** @throws sambandh.domain.shared.InvalidInput naming what is wrong */
    Value toDomain() {
        Faults faults = new Faults();
        var readAmount = faults.required("/amount", amount, MoneyBody::toDomain);
        var readPer = faults.required("/per", per, code -> Wire.of(Value.Per.class, code));
        faults.orThrow();
        var value = faults.attempt("/amount", () -> new Value(readAmount.get(), readPer.get()));
        faults.orThrow();
        return value.get();
    }
}
