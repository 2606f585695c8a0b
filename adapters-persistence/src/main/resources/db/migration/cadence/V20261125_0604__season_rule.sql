CREATE TABLE IF NOT EXISTS season_rule (
    id         BINARY(16)   NOT NULL,
    version    BIGINT       NOT NULL,
    name       VARCHAR(100) NOT NULL,
    industry   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    first_day  CHAR(5)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    last_day   CHAR(5)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY season_rule_by_name (name, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
