package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import sambandh.domain.customer.CustomerId;
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
        String role) {

    static List<MembershipBody> of(Set<Membership> memberships) {
        return memberships.stream()
                .map(m -> new MembershipBody(
                        m.customerId().value().toString(), m.role().value()))
                .sorted(Comparator.comparing(MembershipBody::customerId).thenComparing(MembershipBody::role))
                .toList();
    }

    Membership toDomain() {
        Faults faults = new Faults();
        var customer = faults.required("/customerId", customerId, text -> new CustomerId(Wire.idInBody(text)));
        var readRole = faults.required("/role", role, Code::new);
        faults.orThrow();
        return new Membership(customer.get(), readRole.get());
    }
}
