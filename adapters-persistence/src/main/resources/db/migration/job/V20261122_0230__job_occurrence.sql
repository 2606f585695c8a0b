CREATE TABLE IF NOT EXISTS job_occurrence (
    id          BINARY(16)   NOT NULL,
    job         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    planned_at  DATETIME(6)  NOT NULL,
    state       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts    INT          NOT NULL,
    due_at      DATETIME(6),
    claim_id    BINARY(16),
    finished_at DATETIME(6),
    last_error  VARCHAR(500),
    PRIMARY KEY (id),
    UNIQUE KEY job_occurrence_once (job, planned_at),
    KEY job_occurrence_by_due (due_at, id),
    KEY job_occurrence_by_state (job, state, planned_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
