package sambandh.application.customer;

import sambandh.application.bulk.ImportMerge;

/** Makes customers of rows that each tell of one. */
public interface CustomerMerge extends ImportMerge<CustomerRow> {}
