CREATE TABLE IF NOT EXISTS interaction_person (
    interaction_id BINARY(16) NOT NULL,
    line_no        SMALLINT   NOT NULL,
    person_id      BINARY(16) NOT NULL,
    spoken_to      BOOLEAN    NOT NULL,
    PRIMARY KEY (interaction_id, line_no),
    KEY interaction_person_by_person (person_id, interaction_id),
    CONSTRAINT interaction_person_at FOREIGN KEY (interaction_id) REFERENCES interaction (id) ON DELETE CASCADE,
    CONSTRAINT interaction_person_is FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
