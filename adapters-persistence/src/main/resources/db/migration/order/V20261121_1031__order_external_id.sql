CREATE TABLE IF NOT EXISTS order_external_id (
    source      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    external_id VARCHAR(128) NOT NULL,
    order_id BINARY(16) NOT NULL,
    PRIMARY KEY (source, external_id),
    KEY order_external_id_by_order (order_id),
    CONSTRAINT order_external_id_of_order FOREIGN KEY (order_id) REFERENCES customer_order (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
