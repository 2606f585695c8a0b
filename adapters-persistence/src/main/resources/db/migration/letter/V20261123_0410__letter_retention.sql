CREATE TABLE IF NOT EXISTS letter_retention (
    id        TINYINT     NOT NULL,
    last_at   DATETIME(6) NOT NULL,
    last_id   BINARY(16)  NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
