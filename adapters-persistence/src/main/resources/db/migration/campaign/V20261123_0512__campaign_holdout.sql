CREATE TABLE IF NOT EXISTS campaign_holdout (
    campaign_id BINARY(16) NOT NULL,
    customer_id BINARY(16) NOT NULL,
    run_id      BINARY(16) NOT NULL,
    PRIMARY KEY (campaign_id, customer_id),
    KEY campaign_holdout_by_customer (customer_id),
    CONSTRAINT campaign_holdout_is FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
