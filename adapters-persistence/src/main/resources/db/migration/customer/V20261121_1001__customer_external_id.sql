CREATE TABLE IF NOT EXISTS customer_external_id (
    source      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    external_id VARCHAR(128) NOT NULL,
    customer_id BINARY(16) NOT NULL,
    PRIMARY KEY (source, external_id),
    KEY customer_external_id_by_customer (customer_id),
    CONSTRAINT customer_external_id_of_customer FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
