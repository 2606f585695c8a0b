package planted.rest.order;

/** Breaks a rule of the house on purpose, or is broken against. */
record KnowsPersistence(planted.persistence.customer.CustomerRows rows) {}
