CREATE TABLE IF NOT EXISTS interaction_talk (
    interaction_id     BINARY(16)   NOT NULL,
    permille           SMALLINT     NOT NULL,
    talked_seconds     INT,
    employee_questions INT,
    customer_questions INT,
    longest_seconds    INT,
    longest_by         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin,
    transcript         MEDIUMTEXT,
    told_at            DATETIME(6)  NOT NULL,
    told_by            VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (interaction_id),
    CONSTRAINT interaction_talk_in FOREIGN KEY (interaction_id) REFERENCES interaction (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
