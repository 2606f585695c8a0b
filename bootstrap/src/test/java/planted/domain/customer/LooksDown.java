package planted.domain.customer;

/** Breaks a rule of the house on purpose, or is broken against. */
public record LooksDown(planted.domain.order.Order order) {}
