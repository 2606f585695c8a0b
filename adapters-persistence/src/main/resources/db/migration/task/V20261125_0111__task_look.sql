-- what is to be looked at and when: one row of each task of which somebody may still be told
CREATE TABLE IF NOT EXISTS task_look (
    task_id    BINARY(16)  NOT NULL,
    due_at     DATETIME(6),
    claim_id   BINARY(16),
    attempts   INT         NOT NULL,
    last_error VARCHAR(500),
    PRIMARY KEY (task_id),
    KEY task_look_by_due (due_at, task_id),
    CONSTRAINT task_look_of FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
