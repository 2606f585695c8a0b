package planted.rest.order;

/** Breaks a rule of the house on purpose, or is broken against. */
public class PublicAdapter {}
