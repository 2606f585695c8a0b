package sambandh.application.order;

import sambandh.application.bulk.ImportStage;

/** Order lines received and not merged yet. */
public interface OrderLineStage extends ImportStage<OrderLineRow> {}
