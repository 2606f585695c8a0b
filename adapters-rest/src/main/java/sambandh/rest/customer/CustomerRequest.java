package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Attributes;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.TimeZones;
import sambandh.rest.shared.ExternalIdBody;
import sambandh.rest.shared.Wire;

/** What people edit of a customer. */
@Serdeable
@Schema(name = "CustomerRequest")
record CustomerRequest(
        @Schema(
                description = "An organisation, a household, or a private person; a private person has one person.",
                allowableValues = {"organisation", "household", "private_person"},
                example = "organisation")
        String kind,

        @Schema(description = "One line in any script.", example = "चाय घर लिमिटेड", maxLength = 200)
        String name,

        @Schema(description = "ISO 3166", example = "IN") @Nullable String country,

        @Schema(description = "The company's own code.", example = "hospitality") @Nullable String industry,

        @Schema(description = "Time zone of the IANA list, where it is not the company's.", example = "Asia/Kolkata")
        @Nullable String zone,

        @Schema(description = "The employee who looks after the customer.", format = "uuid") @Nullable String ownerId,

        @Schema(
                description = "The employee who steps in while the owner is away; never the owner.",
                format = "uuid",
                example = "0198f2a4-3b1e-7c55-9a60-5d7b1c2e4f61")
        @Nullable String coverId,

        @Schema(
                description = "The company's own: at most 50 codes with up to 500 characters each.",
                example = "{\"tier\": \"gold\"}")
        @Nullable Map<String, @Nullable String> attributes,

        @Schema(description = "What other systems call the customer.") @Nullable List<ExternalIdBody> externalIds,

        @Schema(description = "Only when a private_person is taken in: its one person, without memberships.") @Nullable PersonRequest person) {

    /** A customer, and perhaps its person. */
    record WithPerson(Customer.Details customer, @Nullable PersonDetails person) {}

    static CustomerRequest of(Customer customer) {
        Customer.Details d = customer.details();
        return new CustomerRequest(
                Wire.code(d.kind()),
                d.name(),
                d.country() == null ? null : d.country().code(),
                d.industry() == null ? null : d.industry().value(),
                d.zone() == null ? null : d.zone().getId(),
                d.ownerId() == null ? null : d.ownerId().value().toString(),
                d.coverId() == null ? null : d.coverId().value().toString(),
                new TreeMap<>(d.attributes()),
                ExternalIdBody.of(d.externalIds()),
                null);
    }

    Customer.Details toDetails() {
        Faults faults = new Faults();
        if (person != null) {
            faults.add("/person", "unknown_field", "A person is changed under /api/v1/people.");
        }
        return read(faults).customer();
    }

    WithPerson withPerson() {
        Faults faults = new Faults();
        if (person != null && !Wire.code(Customer.Kind.PRIVATE_PERSON).equals(kind)) {
            faults.add(
                    "/person", "only_private_person", "Only a customer of kind private_person comes with its person.");
        } else if (person != null && person.memberships() != null) {
            faults.add(
                    "/person/memberships", "unknown_field", "The person becomes a member of this customer by itself.");
        }
        return read(faults);
    }

    private WithPerson read(Faults faults) {
        var readKind = faults.required("/kind", kind, code -> Wire.of(Customer.Kind.class, code));
        var readName = faults.required("/name", name, Customer.Details::name);
        var readCountry = faults.optional("/country", country, Country::new);
        var readIndustry = faults.optional("/industry", industry, Code::new);
        var readZone = faults.optional("/zone", zone, TimeZones::of);
        var owner = faults.optional("/ownerId", ownerId, text -> new EmployeeId(Wire.idInBody(text)));
        var cover = faults.optional(
                "/coverId",
                coverId,
                text -> Customer.Details.cover(owner.orNull(), new EmployeeId(Wire.idInBody(text))));
        var readAttributes = faults.attempt("/attributes", () -> Attributes.of(present(attributes)));
        var readIds = faults.eachOnce("/externalIds", externalIds, 20, ExternalIdBody::toDomain);
        var readPerson = faults.optional("/person", person, PersonRequest::toDetails);
        faults.orThrow();
        var customer = new Customer.Details(
                readKind.get(),
                readName.get(),
                readCountry.orNull(),
                readIndustry.orNull(),
                readZone.orNull(),
                owner.orNull(),
                cover.orNull(),
                readAttributes.get(),
                readIds.get());
        return new WithPerson(customer, readPerson.orNull());
    }

    /** Null and absent mean the same. */
    private static Map<String, String> present(@Nullable Map<String, @Nullable String> attributes) {
        Map<String, String> present = new TreeMap<>();
        if (attributes != null) {
            attributes.forEach((key, value) -> {
                if (value != null) {
                    present.put(key, value);
                }
            });
        }
        return present;
    }
}
