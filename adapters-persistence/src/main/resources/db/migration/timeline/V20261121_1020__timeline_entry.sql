CREATE TABLE IF NOT EXISTS timeline_entry (
    customer_id BINARY(16)  NOT NULL,
    at          DATETIME(6) NOT NULL,
    id          BINARY(16)  NOT NULL,
    kind        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    params      JSON        NOT NULL,
    reference   BINARY(16),
    PRIMARY KEY (customer_id, at, id),
    CONSTRAINT timeline_entry_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
