CREATE TABLE IF NOT EXISTS product_external_id (
    source      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    external_id VARCHAR(128) NOT NULL,
    product_id  BINARY(16)   NOT NULL,
    PRIMARY KEY (source, external_id),
    KEY product_external_id_by_product (product_id),
    CONSTRAINT product_external_id_of_product FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
