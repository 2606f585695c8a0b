package planted.domain.nowhere;

/** Breaks a rule of the house on purpose, or is broken against. */
public record NoColumn() {}
