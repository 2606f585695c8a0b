CREATE TABLE IF NOT EXISTS customer_interactions (
    customer_id    BINARY(16)  NOT NULL,
    interactions   BIGINT      NOT NULL,
    last_at        DATETIME(6) NOT NULL,
    last_spoken_at DATETIME(6),
    PRIMARY KEY (customer_id),
    CONSTRAINT customer_interactions_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
