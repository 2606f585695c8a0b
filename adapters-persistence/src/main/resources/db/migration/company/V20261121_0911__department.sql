CREATE TABLE IF NOT EXISTS department (
    id         BINARY(16)   NOT NULL,
    version    BIGINT       NOT NULL,
    name       VARCHAR(200) NOT NULL,
    email      VARCHAR(254),
    created_at DATETIME(6)  NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY department_by_name (name, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
