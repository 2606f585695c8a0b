CREATE TABLE IF NOT EXISTS template (
    code       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version    BIGINT      NOT NULL,
    purpose    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    details    MEDIUMTEXT  NOT NULL,
    current    INT         NOT NULL,
    newest     INT         NOT NULL,
    created_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
