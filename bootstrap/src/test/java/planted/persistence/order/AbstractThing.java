package planted.persistence.order;

/** Breaks a rule of the house on purpose, or is broken against. */
class AbstractThing {}
