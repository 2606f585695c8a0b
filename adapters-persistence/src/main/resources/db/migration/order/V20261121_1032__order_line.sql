CREATE TABLE IF NOT EXISTS order_line (
    order_id    BINARY(16)     NOT NULL,
    line_no     INT            NOT NULL,
    product_id  BINARY(16),
    description VARCHAR(500),
    quantity    DECIMAL(17, 4) NOT NULL,
    unit_price  DECIMAL(17, 4) NOT NULL,
    amount      DECIMAL(17, 4) NOT NULL,
    PRIMARY KEY (order_id, line_no),
    KEY order_line_by_product (product_id, order_id),
    CONSTRAINT order_line_of FOREIGN KEY (order_id) REFERENCES customer_order (id) ON DELETE CASCADE,
    CONSTRAINT order_line_for FOREIGN KEY (product_id) REFERENCES product (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
