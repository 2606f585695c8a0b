package planted.persistence.order;

/** Breaks a rule of the house on purpose, or is broken against. */
class QuietOrders implements planted.application.order.OrdersContract {
    @Override
    public void it_keeps_what_was_given() {}
}
