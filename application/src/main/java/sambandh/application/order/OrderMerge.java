package sambandh.application.order;

import sambandh.application.bulk.ImportMerge;

/** Makes orders of rows that each tell of one. */
public interface OrderMerge extends ImportMerge<OrderRow> {}
