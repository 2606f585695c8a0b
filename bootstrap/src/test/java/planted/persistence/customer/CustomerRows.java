package planted.persistence.customer;

/** Breaks a rule of the house on purpose, or is broken against. */
public class CustomerRows {}
