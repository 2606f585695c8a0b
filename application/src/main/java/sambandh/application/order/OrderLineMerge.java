package sambandh.application.order;

import sambandh.application.bulk.ImportMerge;

/** Makes orders of rows that each tell of one line. */
public interface OrderLineMerge extends ImportMerge<OrderLineRow> {}
