CREATE TABLE IF NOT EXISTS event (
    seq         BIGINT       NOT NULL AUTO_INCREMENT,
    id          BINARY(16)   NOT NULL,
    position    BIGINT,
    type        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    customer_id BINARY(16),
    occurred_at DATETIME(6)  NOT NULL,
    payload     JSON         NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE KEY event_by_id (id),
    UNIQUE KEY event_by_position (position),
    KEY event_by_customer (customer_id, seq)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
