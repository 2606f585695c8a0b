CREATE TABLE IF NOT EXISTS customer_history_behind (
    import_id   BINARY(16) NOT NULL,
    customer_id BINARY(16) NOT NULL,
    PRIMARY KEY (import_id, customer_id),
    KEY customer_history_behind_by_customer (customer_id),
    CONSTRAINT customer_history_behind_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
