package sambandh.rest.contract;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.contract.Contract;
import sambandh.rest.shared.MoneyBody;
import sambandh.rest.shared.Wire;

/** A contract with a customer, or a project for one. */
@Serdeable
@Schema(name = "Contract")
record ContractResponse(
        UUID id,
        @Schema(description = "With whom.") UUID customerId,

        @Schema(description = "A contract or a project.", example = "contract")
        String kind,

        @Schema(description = "What it is called.", example = "Tea for the canteen")
        String name,

        @Schema(description = "The product or service that it is about.") @Nullable UUID productId,

        @Schema(
                description = "How it stood on the day asked for.",
                allowableValues = {"agreed", "running", "ended"},
                example = "running")
        String state,

        @Schema(description = "The first day.") LocalDate from,

        @Schema(description = "The last day of the term of that day; absent for open-ended.") @Nullable LocalDate until,

        @Schema(description = "What it was worth on that day.") @Nullable ValueBody value,

        @Schema(description = "What its newest term is worth in a year.") @Nullable MoneyBody yearly,

        @Schema(description = "What happens at the end of a term.")
        RenewalBody renewal,

        @Schema(description = "The day on which the next term begins, or would.") @Nullable LocalDate renewsOn,

        @Schema(description = "The last day to say that it is not to go on.") @Nullable LocalDate noticeBy,

        @Schema(description = "All terms, the newest last; more than one where it was renewed.")
        List<TermBody> terms,

        @Schema(description = "Who ended it; absent while nobody did.") @Nullable EndRequest end,

        Instant createdAt,
        Instant changedAt) {
    /** From when until when, and for how much. */
    @Serdeable
    @Schema(name = "ContractTerm")
    record TermBody(
            @Schema(description = "The first day.") LocalDate from,

            @Schema(description = "The last day; absent for open-ended.") @Nullable LocalDate until,

            @Schema(description = "What the term brings.") @Nullable ValueBody value) {
        static TermBody of(Contract.Term term) {
            return new TermBody(term.from(), term.until(), ValueBody.of(term.value()));
        }
    }

    /** @param day state, last day and value are those of this day */
    static ContractResponse of(Contract contract, LocalDate day) {
        Contract.Details d = contract.details();
        Contract.Term then = contract.termOn(day);
        Contract.Ending ending = contract.ending();
        return new ContractResponse(
                contract.id().value(),
                contract.customerId().value(),
                Wire.code(d.kind()),
                d.name(),
                d.productId() == null ? null : d.productId().value(),
                Wire.code(contract.stateOn(day)),
                contract.from(),
                then.until(),
                ValueBody.of(then.value()),
                MoneyBody.ofNullable(contract.yearly()),
                RenewalBody.of(d.renewal()),
                contract.renewsOn(),
                contract.noticeBy(),
                contract.terms().stream().map(TermBody::of).toList(),
                ending == null ? null : EndRequest.of(ending),
                contract.createdAt(),
                contract.changedAt());
    }
}
