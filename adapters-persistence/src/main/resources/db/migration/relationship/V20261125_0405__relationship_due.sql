CREATE TABLE IF NOT EXISTS relationship_due (
    import_id   BINARY(16) NOT NULL,
    customer_id BINARY(16) NOT NULL,
    PRIMARY KEY (import_id, customer_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
