package planted.application.order;

/** Breaks a rule of the house on purpose, or is broken against. */
public interface OrdersContract {
    @org.junit.jupiter.api.Test
    default void it_keeps_what_was_given() {}
}
