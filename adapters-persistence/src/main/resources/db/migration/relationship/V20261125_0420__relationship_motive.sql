CREATE TABLE IF NOT EXISTS relationship_motive (
    customer_id BINARY(16)  NOT NULL,
    id          BINARY(16)  NOT NULL,
    motive      VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id    BINARY(16),
    order_key   BINARY(16)  NOT NULL,
    told_by     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    told_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (customer_id, id),
    UNIQUE KEY relationship_motive_once (customer_id, motive, order_key),
    KEY relationship_motive_by_motive (motive, customer_id),
    CONSTRAINT relationship_motive_of FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT relationship_motive_for FOREIGN KEY (order_id) REFERENCES customer_order (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
