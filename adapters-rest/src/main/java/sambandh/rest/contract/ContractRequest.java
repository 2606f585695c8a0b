package sambandh.rest.contract;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.Renewal;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** What people edit of a contract. */
@Serdeable
@Schema(name = "ContractRequest")
record ContractRequest(
        @Schema(description = "Whose it is; stays.", format = "uuid")
        String customerId,

        @Schema(
                description = "Otherwise contract.",
                allowableValues = {"contract", "project"},
                example = "contract")
        @Nullable String kind,

        @Schema(description = "One line in any script.", example = "Tea for the canteen", maxLength = 200)
        String name,

        @Schema(description = "The product or service that it is about.", format = "uuid") @Nullable String productId,

        @Schema(description = "The first day; stays once it was renewed.", example = "2026-01-01")
        String from,

        @Schema(description = "The last day of the newest term; absent for open-ended.", example = "2026-12-31")
        @Nullable String until,

        @Schema(description = "What it brings.") @Nullable ValueBody value,

        @Schema(description = "Otherwise none.") @Nullable RenewalBody renewal) {
    private static final Renewal NONE = new Renewal(Renewal.Mode.NONE, 0, 0);

    record Read(CustomerId customerId, Contract.Details details, Contract.Term term) {
        /** What is told is the first day of all; that of a later term follows from the one before. */
        Contract.Term newestOf(Contract before) {
            if (before.terms().size() == 1 || !term.from().equals(before.from())) {
                return term;
            }
            Faults faults = new Faults();
            var newest = faults.attempt(
                    "/until", () -> new Contract.Term(before.term().from(), term.until(), term.value()));
            faults.orThrow();
            return newest.get();
        }
    }

    static ContractRequest of(Contract contract) {
        Contract.Details d = contract.details();
        Contract.Term term = contract.term();
        return new ContractRequest(
                contract.customerId().value().toString(),
                Wire.code(d.kind()),
                d.name(),
                d.productId() == null ? null : d.productId().value().toString(),
                contract.from().toString(),
                term.until() == null ? null : term.until().toString(),
                ValueBody.of(term.value()),
                RenewalBody.of(d.renewal()));
    }

    Read toDomain() {
        Faults faults = new Faults();
        var customer = faults.required("/customerId", customerId, Wire::idInBody);
        var readKind = faults.optional("/kind", kind, code -> Wire.of(Contract.Kind.class, code));
        var readName = faults.required("/name", name, Contract.Details::name);
        var product = faults.optional("/productId", productId, Wire::idInBody);
        var first = faults.required("/from", from, Days::of);
        var last = faults.optional("/until", until, Days::of);
        var worth = faults.optional("/value", value, ValueBody::toDomain);
        var goesOn = faults.optional("/renewal", renewal, RenewalBody::toDomain);
        if (faults.none()) {
            faults.attempt("/until", () -> new Contract.Term(first.get(), last.orNull(), null));
            if (goesOn.or(NONE).isAutomatic() && last.orNull() == null) {
                faults.add("/until", "required", "What goes on by itself has a term that ends.");
            }
        }
        faults.orThrow();
        return new Read(
                new CustomerId(customer.get()),
                new Contract.Details(
                        readKind.or(Contract.Kind.CONTRACT),
                        readName.get(),
                        product.orNull() == null ? null : new ProductId(product.get()),
                        goesOn.or(NONE)),
                new Contract.Term(first.get(), last.orNull(), worth.orNull()));
    }
}
