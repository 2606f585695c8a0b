package sambandh.application.customer;

import sambandh.domain.shared.ExternalId;

/** Why a customer cannot be kept as wanted. */
public sealed interface CustomerRefusal {
    record ExternalIdTaken(ExternalId id) implements CustomerRefusal {}

    record OwnerUnknown() implements CustomerRefusal {}

    /** Not with the company any more. */
    record OwnerInactive() implements CustomerRefusal {}

    record CoverUnknown() implements CustomerRefusal {}

    /** Not with the company any more. */
    record CoverInactive() implements CustomerRefusal {}

    /** A private customer has one person, this one has more. */
    record HasMorePeople() implements CustomerRefusal {}
}
