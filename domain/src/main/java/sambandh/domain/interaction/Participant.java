package sambandh.domain.interaction;

import sambandh.domain.customer.PersonId;

/**
 * Somebody of the customer's who took part.
 *
 * @param spokenTo false for whom it was only about, or who was only written to
 */
public record Participant(PersonId personId, boolean spokenTo) {}
