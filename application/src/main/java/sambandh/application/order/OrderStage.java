package sambandh.application.order;

import sambandh.application.bulk.ImportStage;

/** Orders received and not merged yet. */
public interface OrderStage extends ImportStage<OrderRow> {}
