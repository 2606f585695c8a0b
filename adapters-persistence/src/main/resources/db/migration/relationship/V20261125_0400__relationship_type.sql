CREATE TABLE IF NOT EXISTS relationship_type (
    customer_id BINARY(16)   NOT NULL,
    version     BIGINT       NOT NULL,
    type        VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    modes       VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (customer_id),
    KEY relationship_type_by_type (type, customer_id),
    CONSTRAINT relationship_type_of FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
