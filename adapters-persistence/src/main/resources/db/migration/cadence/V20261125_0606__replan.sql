CREATE TABLE IF NOT EXISTS replan (
    id          BINARY(16)  NOT NULL,
    industry    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
    customer_id BINARY(16),
    total       BIGINT,
    done        BIGINT      NOT NULL,
    after_id    BINARY(16),
    asked_at    DATETIME(6) NOT NULL,
    ended_at    DATETIME(6),
    due_at      DATETIME(6),
    claim_id    BINARY(16),
    attempts    INT         NOT NULL,
    last_error  VARCHAR(500),
    PRIMARY KEY (id),
    KEY replan_by_due (due_at, id),
    KEY replan_by_time (asked_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
