package planted.persistence.order;

/** Breaks a rule of the house on purpose, or is broken against. */
record UsesSecurity(io.micronaut.security.authentication.Authentication who) {}
