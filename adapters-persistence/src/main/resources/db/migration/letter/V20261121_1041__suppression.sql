CREATE TABLE IF NOT EXISTS suppression (
    id      BINARY(16)  NOT NULL,
    digest  CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since   DATETIME(6) NOT NULL,
    told_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY suppression_of (digest),
    KEY suppression_by_time (since, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
