CREATE TABLE IF NOT EXISTS customer_history (
    customer_id BINARY(16) NOT NULL,
    days        MEDIUMBLOB NOT NULL,
    PRIMARY KEY (customer_id),
    CONSTRAINT customer_history_of FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
