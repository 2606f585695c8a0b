package sambandh.domain.customer;

import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;

/**
 * A person belongs to a customer in a role; once in each.
 *
 * @param role the company's own code: {@code buyer}, {@code billing}
 * @param influence what they have to say there, null where it is not known
 * @param weight how much that counts, 1 to 5, null where it is not known
 */
public record Membership(
        CustomerId customerId,
        Code role,
        @Nullable Influence influence,
        @Nullable Integer weight) {
    /** The role of the one person of a private customer. */
    public static final Code SELF = new Code("self");

    public Membership {
        weight = weight == null ? null : weight(weight);
    }

    public Membership(CustomerId customerId, Code role) {
        this(customerId, role, null, null);
    }

    /** @throws InvalidValue {@code out_of_range} */
    public static Integer weight(Integer raw) {
        if (raw < 1 || raw > 5) {
            throw new InvalidValue("out_of_range", "A weight is from 1 to 5.");
        }
        return raw;
    }
}
