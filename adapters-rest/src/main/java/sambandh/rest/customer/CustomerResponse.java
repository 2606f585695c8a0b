package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerSearchViews;
import sambandh.domain.customer.Confirmation;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.FoundBy;
import sambandh.domain.customer.Person;
import sambandh.rest.shared.ExternalIdBody;
import sambandh.rest.shared.Wire;

/** The account that orders belong to. Mail goes to its people. */
@Serdeable
@Schema(name = "Customer")
record CustomerResponse(
        UUID id,

        @Schema(
                description = "An organisation, a household, or a private person.",
                allowableValues = {"organisation", "household", "private_person"},
                example = "organisation")
        String kind,

        @Schema(
                description = "As it was told, in any script; lists sort by it whatever its case and accents.",
                example = "चाय घर लिमिटेड")
        String name,

        @Schema(description = "ISO 3166; absent where it is not known.", example = "IN") @Nullable String country,

        @Schema(description = "The company's own code.", example = "hospitality") @Nullable String industry,

        @Schema(description = "Time zone of the IANA list, where it is not the company's.", example = "Asia/Kolkata")
        @Nullable String zone,

        @Schema(description = "The employee who looks after the customer.") @Nullable UUID ownerId,

        @Schema(description = "The employee who steps in while the owner is away.") @Nullable UUID coverId,

        @Schema(description = "The company's own codes with their texts.", example = "{\"tier\": \"gold\"}")
        Map<String, String> attributes,

        List<ExternalIdBody> externalIds,
        Instant createdAt,
        Instant changedAt,

        @Schema(
                description =
                        "When somebody last took it in or changed it by hand, or confirmed it; absent where nobody has, as"
                                + " after an import.")
        @Nullable Instant confirmedAt,

        @Schema(
                description =
                        "true: not confirmed for as long as the company has set, or never. Of the customer alone, not its"
                                + " people.",
                example = "false")
        boolean stale,

        @Schema(description = "Only in the answer that took both in.") @Nullable PersonResponse person,

        @Schema(
                description =
                        "Only in what q found: why. script: spelt the same in another script; sound: sounds alike.",
                allowableValues = {"name", "script", "sound", "email", "phone", "external_id"})
        @Nullable String foundBy) {

    /** @param staleBefore what was confirmed before is stale */
    static CustomerResponse of(Customer customer, Instant staleBefore) {
        return of(customer, null, null, staleBefore);
    }

    static CustomerResponse of(CustomerSearchViews.Found found, Instant staleBefore) {
        return of(found.customer(), null, found.by(), staleBefore);
    }

    static CustomerResponse of(Customer customer, @Nullable Person person, Instant staleBefore) {
        return of(customer, person, null, staleBefore);
    }

    private static CustomerResponse of(
            Customer customer, @Nullable Person person, @Nullable FoundBy by, Instant staleBefore) {
        Customer.Details d = customer.details();
        return new CustomerResponse(
                customer.id().value(),
                Wire.code(d.kind()),
                d.name(),
                d.country() == null ? null : d.country().code(),
                d.industry() == null ? null : d.industry().value(),
                d.zone() == null ? null : d.zone().getId(),
                d.ownerId() == null ? null : d.ownerId().value(),
                d.coverId() == null ? null : d.coverId().value(),
                d.attributes(),
                ExternalIdBody.of(d.externalIds()),
                customer.createdAt(),
                customer.changedAt(),
                customer.confirmedAt(),
                Confirmation.isStale(customer.confirmedAt(), staleBefore),
                person == null ? null : PersonResponse.of(person, staleBefore),
                by == null ? null : Wire.code(by));
    }
}
