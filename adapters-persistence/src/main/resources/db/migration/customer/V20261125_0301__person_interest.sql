CREATE TABLE IF NOT EXISTS person_interest (
    person_id BINARY(16)  NOT NULL,
    topic     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (person_id, topic),
    KEY person_interest_by_topic (topic, person_id),
    CONSTRAINT person_interest_of FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
