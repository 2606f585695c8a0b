CREATE TABLE IF NOT EXISTS mailbox_turn (
    id         TINYINT     NOT NULL,
    due_at     DATETIME(6),
    claim_id   BINARY(16),
    attempts   INT         NOT NULL,
    last_error VARCHAR(500),
    PRIMARY KEY (id),
    KEY mailbox_turn_by_due (due_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
