CREATE TABLE IF NOT EXISTS customer_totals (
    customer_id BINARY(16)     NOT NULL,
    orders      INT            NOT NULL,
    order_days  INT            NOT NULL,
    first_date  DATE           NOT NULL,
    last_date   DATE           NOT NULL,
    amount      DECIMAL(25, 4) NOT NULL,
    unvalued    INT            NOT NULL,
    PRIMARY KEY (customer_id),
    KEY customer_totals_by_last_date (last_date, customer_id),
    KEY customer_totals_by_amount (amount, customer_id),
    CONSTRAINT customer_totals_of FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
