package sambandh.domain.relationship;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import sambandh.domain.shared.InvalidValue;

/** Why a relationship ended; each reason is one of the customer's, of the company's, or of both. */
public enum DissolutionReason {
    DISSATISFIED(EndedBy.CUSTOMER),
    BETTER_BRAND(EndedBy.CUSTOMER),
    BETTER_PRODUCT(EndedBy.CUSTOMER),
    PRICE(EndedBy.CUSTOMER),
    NO_NEED(EndedBy.CUSTOMER),
    FAILED_TRIAL(EndedBy.CUSTOMER),
    CLOSED_DOWN(EndedBy.CUSTOMER),
    NO_GROWTH(EndedBy.COMPANY),
    FRAUD(EndedBy.COMPANY),
    NON_PAYMENT(EndedBy.COMPANY),
    OTHER(EndedBy.CUSTOMER, EndedBy.COMPANY);

    private final Set<EndedBy> sides;

    DissolutionReason(EndedBy... sides) {
        this.sides = Set.of(sides);
    }

    public static List<DissolutionReason> of(EndedBy side) {
        return Arrays.stream(values()).filter(it -> it.sides.contains(side)).toList();
    }

    /** @throws InvalidValue {@code not_of_this_side} */
    public DissolutionReason checkedFor(EndedBy side) {
        if (!sides.contains(side)) {
            throw new InvalidValue("not_of_this_side", "This is no reason of the side that ended it.");
        }
        return this;
    }
}
