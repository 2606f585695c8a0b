CREATE TABLE IF NOT EXISTS customer_ownership (
    customer_id BINARY(16)  NOT NULL,
    at          DATETIME(6) NOT NULL,
    id          BINARY(16)  NOT NULL,
    owner_id    BINARY(16),
    cover_id    BINARY(16),
    new_owner   BOOLEAN     NOT NULL,
    told_by     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    why         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference   BINARY(16),
    PRIMARY KEY (customer_id, at, id),
    KEY customer_ownership_by_reference (reference, customer_id),
    CONSTRAINT customer_ownership_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
