CREATE TABLE IF NOT EXISTS segment (
    id          BINARY(16)   NOT NULL,
    version     BIGINT       NOT NULL,
    name        VARCHAR(100) NOT NULL,
    description VARCHAR(1000),
    tree        MEDIUMTEXT   NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    changed_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY segment_by_name (name),
    KEY segment_by_creation (created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
