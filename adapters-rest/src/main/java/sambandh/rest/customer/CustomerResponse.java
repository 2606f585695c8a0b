package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerSearchViews;
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
                allowableValues = {"organisation", "household", "private_person"},
                example = "organisation")
        String kind,

        @Schema(example = "चाय घर लिमिटेड") String name,
        @Schema(example = "IN") @Nullable String country,
        @Schema(example = "hospitality") @Nullable String industry,
        @Schema(example = "Asia/Kolkata") @Nullable String zone,
        @Nullable UUID ownerId,
        @Schema(example = "{\"tier\": \"gold\"}") Map<String, String> attributes,
        List<ExternalIdBody> externalIds,
        Instant createdAt,
        Instant changedAt,

        @Schema(description = "Only in the answer that took both in.") @Nullable PersonResponse person,

        @Schema(
                description =
                        "Only in what q found: why. script: spelt the same in another script; sound: sounds alike.",
                allowableValues = {"name", "script", "sound", "email", "phone", "external_id"})
        @Nullable String foundBy) {

    static CustomerResponse of(Customer customer) {
        return of(customer, null, null);
    }

    static CustomerResponse of(CustomerSearchViews.Found found) {
        return of(found.customer(), null, found.by());
    }

    static CustomerResponse of(Customer customer, @Nullable Person person) {
        return of(customer, person, null);
    }

    private static CustomerResponse of(Customer customer, @Nullable Person person, @Nullable FoundBy by) {
        Customer.Details d = customer.details();
        return new CustomerResponse(
                customer.id().value(),
                Wire.code(d.kind()),
                d.name(),
                d.country() == null ? null : d.country().code(),
                d.industry() == null ? null : d.industry().value(),
                d.zone() == null ? null : d.zone().getId(),
                d.ownerId() == null ? null : d.ownerId().value(),
                d.attributes(),
                ExternalIdBody.of(d.externalIds()),
                customer.createdAt(),
                customer.changedAt(),
                person == null ? null : PersonResponse.of(person),
                by == null ? null : Wire.code(by));
    }
}
