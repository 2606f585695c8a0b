package sambandh.domain.customer;

import sambandh.domain.shared.Code;

/**
 * A person belongs to a customer in a role.
 *
 * @param role the company's own code: {@code buyer}, {@code billing}
 */
public record Membership(CustomerId customerId, Code role) {
    /** The role of the one person of a private customer. */
    public static final Code SELF = new Code("self");
}
