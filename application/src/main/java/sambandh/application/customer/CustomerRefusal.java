package sambandh.application.customer;

import sambandh.domain.shared.ExternalId;

/** Why a customer cannot be kept as wanted. */
public sealed interface CustomerRefusal {
    record ExternalIdTaken(ExternalId id) implements CustomerRefusal {}

    record OwnerUnknown() implements CustomerRefusal {}

    /** A private customer has one person, this one has more. */
    record HasMorePeople() implements CustomerRefusal {}
}
