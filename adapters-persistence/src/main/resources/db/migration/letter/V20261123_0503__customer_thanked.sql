CREATE TABLE IF NOT EXISTS customer_thanked (
    customer_id BINARY(16)  NOT NULL,
    last_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (customer_id),
    CONSTRAINT customer_thanked_is FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
