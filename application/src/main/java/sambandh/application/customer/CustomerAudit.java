package sambandh.application.customer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.PhoneNumber;

/** What the audit log keeps of customers and people: the fields that are there. */
final class CustomerAudit {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private CustomerAudit() {}

    static Map<String, Object> fields(Customer.Details d) {
        return new CustomerAudit()
                .put("kind", code(d.kind()))
                .put("name", d.name())
                .put("country", d.country() == null ? null : d.country().code())
                .put("industry", d.industry() == null ? null : d.industry().value())
                .put("zone", d.zone() == null ? null : d.zone().getId())
                .put("ownerId", d.ownerId() == null ? null : d.ownerId().value().toString())
                .put("coverId", d.coverId() == null ? null : d.coverId().value().toString())
                .put("attributes", d.attributes())
                .put("externalIds", sorted(d.externalIds()))
                .fields;
    }

    static Map<String, Object> fields(PersonDetails d) {
        return new CustomerAudit()
                .put("name", d.name())
                .put("called", d.called())
                .put("language", d.language() == null ? null : d.language().tag())
                .put("zone", d.zone() == null ? null : d.zone().getId())
                .put("birthday", d.birthday() == null ? null : d.birthday().toString())
                .put("emails", d.emails().stream().map(EmailAddress::value).toList())
                .put("phones", d.phones().stream().map(PhoneNumber::value).toList())
                .put("doNotContact", d.doNotContact())
                .put(
                        "memberships",
                        d.memberships().stream()
                                .map(CustomerAudit::membership)
                                .sorted()
                                .toList())
                .put("externalIds", sorted(d.externalIds()))
                .put(
                        "interests",
                        d.interests().stream().map(Code::value).sorted().toList())
                .fields;
    }

    private static String membership(Membership m) {
        return m.customerId().value() + ":" + m.role()
                + (m.influence() == null ? "" : ":" + m.influence().name().toLowerCase(Locale.ROOT))
                + (m.weight() == null ? "" : ":" + m.weight());
    }

    /** As it stands in events, too. */
    static String code(Customer.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> sorted(Collection<ExternalId> ids) {
        return ids.stream().map(ExternalId::toString).sorted().toList();
    }

    private CustomerAudit put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }
}
