CREATE TABLE IF NOT EXISTS sign_in_budget (
    key_hash BINARY(32)  NOT NULL,
    full_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (key_hash),
    KEY sign_in_budget_by_time (full_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
