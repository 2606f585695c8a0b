CREATE TABLE IF NOT EXISTS instance_secret (
    purpose VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value   BINARY(32)  NOT NULL,
    PRIMARY KEY (purpose)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
