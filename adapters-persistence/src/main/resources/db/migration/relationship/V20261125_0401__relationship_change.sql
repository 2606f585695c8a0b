CREATE TABLE IF NOT EXISTS relationship_change (
    customer_id BINARY(16)    NOT NULL,
    changed_at  DATETIME(6)   NOT NULL,
    id          BINARY(16)    NOT NULL,
    day         DATE          NOT NULL,
    type        VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    modes       VARCHAR(160)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason      VARCHAR(1000),
    changed_by  VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (customer_id, changed_at, id),
    CONSTRAINT relationship_change_of FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
