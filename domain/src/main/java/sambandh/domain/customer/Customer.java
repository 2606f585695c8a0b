package sambandh.domain.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Text;

/**
 * The account that orders belong to: an organisation, a household or a private person. Mail goes to a {@link Person}.
 *
 * @param version grows by one with every change of {@code details}
 * @param confirmedAt as {@link Confirmation} has it; no part of the version
 */
public record Customer(
        CustomerId id,
        long version,
        Details details,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant confirmedAt) {
    public enum Kind {
        ORGANISATION,
        HOUSEHOLD,
        /** Has one person at the most. */
        PRIVATE_PERSON
    }

    /**
     * What people edit.
     *
     * @param name one line, up to 200 characters, in any script
     * @param industry the company's own code
     * @param zone where it is not the company's
     * @param ownerId the employee who looks after the customer
     * @param coverId the employee who steps in while the owner is away; never the owner
     * @param attributes the company's own, as {@link Attributes#of}
     */
    public record Details(
            Kind kind,
            String name,
            @Nullable Country country,
            @Nullable Code industry,
            @Nullable ZoneId zone,
            @Nullable EmployeeId ownerId,
            @Nullable EmployeeId coverId,
            Map<String, String> attributes,
            Set<ExternalId> externalIds) {
        /** @throws InvalidValue as {@link Text#line}, and {@code cover_is_owner} */
        public Details {
            name = name(name);
            coverId = coverId == null ? null : cover(ownerId, coverId);
            attributes = Attributes.of(attributes);
            externalIds = Set.copyOf(externalIds);
        }

        /** @throws sambandh.domain.shared.InvalidValue as {@link Text#line} */
        public static String name(String raw) {
            return Text.line(raw, 200);
        }

        /** @throws InvalidValue {@code cover_is_owner} */
        public static EmployeeId cover(@Nullable EmployeeId owner, EmployeeId cover) {
            if (cover.equals(owner)) {
                throw new InvalidValue("cover_is_owner", "The owner cannot be the cover too.");
            }
            return cover;
        }

        /** The same with more outside ids. */
        public Details with(Set<ExternalId> more) {
            Set<ExternalId> all = new LinkedHashSet<>(externalIds);
            all.addAll(more);
            return new Details(kind, name, country, industry, zone, ownerId, coverId, attributes, all);
        }
    }

    /** Whose data nobody has confirmed yet. */
    public Customer(CustomerId id, long version, Details details, Instant createdAt, Instant changedAt) {
        this(id, version, details, createdAt, changedAt, null);
    }

    public static Customer make(CustomerId id, Details details, Instant now) {
        return new Customer(id, 1, details, now, now);
    }

    public Customer change(Details to, Instant now) {
        return new Customer(id, version + 1, to, createdAt, now, confirmedAt);
    }

    /** The same, as somebody has just said that it is right. */
    public Customer confirm(Instant now) {
        return new Customer(id, version, details, createdAt, changedAt, now);
    }
}
