CREATE TABLE IF NOT EXISTS interaction_question (
    interaction_id BINARY(16)    NOT NULL,
    line_no        SMALLINT      NOT NULL,
    question       VARCHAR(1000) NOT NULL,
    state          VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (interaction_id, line_no),
    CONSTRAINT interaction_question_at FOREIGN KEY (interaction_id) REFERENCES interaction (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
