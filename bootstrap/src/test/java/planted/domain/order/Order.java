package planted.domain.order;

/** Breaks a rule of the house on purpose, or is broken against. */
public record Order(String name) {}
