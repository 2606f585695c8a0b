package sambandh.application.customer;

import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.ExternalId;

/** Why a person cannot be kept as wanted. */
public sealed interface PersonRefusal {
    record ExternalIdTaken(ExternalId id) implements PersonRefusal {}

    record CustomerUnknown(CustomerId id) implements PersonRefusal {}

    /** The private customer has its one person already. */
    record CustomerHasItsPerson(CustomerId id) implements PersonRefusal {}
}
