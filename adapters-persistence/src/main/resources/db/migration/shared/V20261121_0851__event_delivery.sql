CREATE TABLE IF NOT EXISTS event_delivery (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    event_id   BINARY(16)   NOT NULL,
    reaction   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    lane       BIGINT       NOT NULL,
    attempts   INT          NOT NULL,
    due_at     DATETIME(6),
    claim_id   BINARY(16),
    last_error VARCHAR(500),
    PRIMARY KEY (id),
    UNIQUE KEY event_delivery_once (event_id, reaction),
    KEY event_delivery_by_due (due_at, id),
    KEY event_delivery_by_lane (reaction, lane, id),
    CONSTRAINT event_delivery_of FOREIGN KEY (event_id) REFERENCES event (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
