CREATE TABLE IF NOT EXISTS campaign_run (
    id          BINARY(16)   NOT NULL,
    campaign_id BINARY(16)   NOT NULL,
    planned_at  DATETIME(6)  NOT NULL,
    day         DATE,
    ended       BOOLEAN      NOT NULL,
    due_at      DATETIME(6),
    claim_id    BINARY(16),
    attempts    INT          NOT NULL,
    last_error  VARCHAR(500),
    PRIMARY KEY (id),
    UNIQUE KEY campaign_run_once (campaign_id, planned_at),
    KEY campaign_run_by_due (due_at, id),
    CONSTRAINT campaign_run_of FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
