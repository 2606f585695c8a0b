CREATE TABLE IF NOT EXISTS contract_totals (
    customer_id  BINARY(16)     NOT NULL,
    running      INT            NOT NULL,
    yearly       DECIMAL(25, 4),
    next_renewal DATE,
    PRIMARY KEY (customer_id),
    CONSTRAINT contract_totals_of FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
