package planted.domain.shared;

/** Breaks a rule of the house on purpose, or is broken against. */
public record KnowsAColumn(planted.domain.order.Order order) {}
