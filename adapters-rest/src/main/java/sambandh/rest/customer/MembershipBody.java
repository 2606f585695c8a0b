package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Influence;
import sambandh.domain.customer.Membership;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** A person belongs to a customer in a role. */
@Serdeable
@Schema(name = "Membership")
record MembershipBody(
        @Schema(
                description = "The customer whom the person belongs to.",
                format = "uuid",
                example = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
        String customerId,

        @Schema(description = "The company's own code.", example = "buyer")
        String role,

        @Schema(
                description =
                        "What the person has to say there: has the last word, recommends, works with it, pays, lets others"
                                + " through or not, speaks for us, speaks against us.",
                allowableValues = {"decides", "recommends", "uses", "pays", "gate_keeper", "champion", "opposes"},
                example = "decides")
        @Nullable String influence,

        @Schema(description = "How much that counts, 1 to 5.", minimum = "1", maximum = "5", example = "4") @Nullable Integer weight) {

    static List<MembershipBody> of(Set<Membership> memberships) {
        return memberships.stream()
                .map(m -> new MembershipBody(
                        m.customerId().value().toString(),
                        m.role().value(),
                        m.influence() == null ? null : Wire.code(m.influence()),
                        m.weight()))
                .sorted(Comparator.comparing(MembershipBody::customerId).thenComparing(MembershipBody::role))
                .toList();
    }

    Membership toDomain() {
        Faults faults = new Faults();
        var customer = faults.required("/customerId", customerId, text -> new CustomerId(Wire.idInBody(text)));
        var readRole = faults.required("/role", role, Code::new);
        var readInfluence = faults.optional("/influence", influence, code -> Wire.of(Influence.class, code));
        var readWeight = faults.optional("/weight", weight, Membership::weight);
        faults.orThrow();
        return new Membership(customer.get(), readRole.get(), readInfluence.orNull(), readWeight.orNull());
    }
}
