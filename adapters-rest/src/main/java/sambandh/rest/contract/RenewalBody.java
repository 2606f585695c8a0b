package sambandh.rest.contract;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.contract.Renewal;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** How a contract goes on behind its term. */
@Serdeable
@Schema(name = "ContractRenewal")
record RenewalBody(
        @Schema(
                description = "By itself, when both agree, or not at all.",
                allowableValues = {"none", "automatic", "by_agreement"},
                example = "automatic")
        String mode,

        @Schema(
                description = "How many months each next term is, where it goes on by itself.",
                minimum = "1",
                maximum = "120",
                example = "12")
        @Nullable Integer months,

        @Schema(
                description = "How many days before its end it must be said that it is not to go on; otherwise 0.",
                minimum = "0",
                maximum = "3650",
                example = "60")
        @Nullable Integer noticeDays) {

    static RenewalBody of(Renewal renewal) {
        return new RenewalBody(
                Wire.code(renewal.mode()), renewal.months() == 0 ? null : renewal.months(), renewal.noticeDays());
    }

    /** @throws sambandh.domain.shared.InvalidInput naming what is wrong */
    Renewal toDomain() {
        Faults faults = new Faults();
        var read = faults.required("/mode", mode, code -> Wire.of(Renewal.Mode.class, code));
        faults.orThrow();
        int each = months == null ? 0 : months;
        int notice = noticeDays == null ? 0 : noticeDays;
        faults.attempt("/months", () -> new Renewal(read.get(), each, 0));
        faults.attempt("/noticeDays", () -> new Renewal(Renewal.Mode.NONE, 0, notice));
        faults.orThrow();
        return new Renewal(read.get(), each, notice);
    }
}
