package sambandh.application.customer;

import sambandh.application.bulk.ImportStage;

/** Customers received and not merged yet. */
public interface CustomerStage extends ImportStage<CustomerRow> {}
