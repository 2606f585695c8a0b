CREATE TABLE IF NOT EXISTS plan (
    id         BINARY(16)  NOT NULL,
    code       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version    BIGINT      NOT NULL,
    kind       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    in_use     BOOLEAN     NOT NULL,
    created_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY plan_by_code (code),
    KEY plan_by_kind (kind, code, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
