CREATE TABLE IF NOT EXISTS incoming_mail (
    digest    CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    letter_id BINARY(16),
    read_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (digest),
    KEY incoming_mail_by_time (read_at),
    KEY incoming_mail_by_letter (letter_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
