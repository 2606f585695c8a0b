CREATE TABLE IF NOT EXISTS letter_measure (
    letter_id        BINARY(16)  NOT NULL,
    mailing_id       BINARY(16),
    opens            INT         NOT NULL,
    first_opened_at  DATETIME(6),
    clicks           INT         NOT NULL,
    first_clicked_at DATETIME(6),
    PRIMARY KEY (letter_id),
    KEY letter_measure_of_mailing (mailing_id, letter_id),
    CONSTRAINT letter_measure_of FOREIGN KEY (letter_id) REFERENCES letter (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
