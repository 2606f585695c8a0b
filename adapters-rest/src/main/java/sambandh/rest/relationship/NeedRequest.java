package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sambandh.domain.product.ProductId;
import sambandh.domain.relationship.Need;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** What people edit of a need. */
@Serdeable
@Schema(name = "NeedRequest")
record NeedRequest(
        @Schema(
                description = "Whether they said so or somebody here expects it; otherwise stated.",
                allowableValues = {"stated", "foreseen"},
                example = "stated")
        @Nullable String origin,

        @Schema(description = "Your own code of what would meet it.", example = "tea") @Nullable String category,

        @Schema(description = "In your own words.", example = "A green tea for the guest rooms.", maxLength = 1000)
        String text,

        @Schema(description = "Since when, or from when it is expected; otherwise today.", example = "2026-02-01")
        @Nullable String since,

        @Schema(description = "The day on which it was met; absent while it is not.", example = "2026-02-20")
        @Nullable String metOn,

        @Schema(description = "The product that met it.", format = "uuid") @Nullable String metBy) {

    static NeedRequest of(Need need) {
        Need.Details d = need.details();
        Need.Met met = d.met();
        return new NeedRequest(
                Wire.code(d.origin()),
                d.category() == null ? null : d.category().value(),
                d.text(),
                d.since().toString(),
                met == null ? null : met.day().toString(),
                met == null || met.by() == null ? null : met.by().value().toString());
    }

    Need.Details toDomain(LocalDate today) {
        Faults faults = new Faults();
        var readOrigin = faults.optional("/origin", origin, code -> Wire.of(Need.Origin.class, code));
        var readCategory = faults.optional("/category", category, Code::new);
        var readText = faults.required("/text", text, Need.Details::text);
        var readSince = faults.optional("/since", since, WireDay::of);
        var day = faults.optional("/metOn", metOn, WireDay::of);
        var by = faults.optional("/metBy", metBy, Wire::idInBody);
        if (metBy != null && metOn == null) {
            faults.add("/metOn", "required", "Say on which day that product met it.");
        }
        faults.orThrow();
        return new Need.Details(
                readOrigin.or(Need.Origin.STATED),
                readCategory.orNull(),
                readText.get(),
                readSince.or(today),
                day.orNull() == null
                        ? null
                        : new Need.Met(day.get(), by.orNull() == null ? null : new ProductId(by.get())));
    }
}
