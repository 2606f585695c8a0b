CREATE TABLE IF NOT EXISTS plan_version (
    plan_id BINARY(16)   NOT NULL,
    version BIGINT       NOT NULL,
    name    VARCHAR(200) NOT NULL,
    details MEDIUMTEXT   NOT NULL,
    made_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (plan_id, version),
    CONSTRAINT plan_version_of FOREIGN KEY (plan_id) REFERENCES plan (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
