CREATE TABLE IF NOT EXISTS soft_bounce (
    digest    CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    letter_id BINARY(16)  NOT NULL,
    at        DATETIME(6) NOT NULL,
    PRIMARY KEY (digest, letter_id),
    KEY soft_bounce_by_time (at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
