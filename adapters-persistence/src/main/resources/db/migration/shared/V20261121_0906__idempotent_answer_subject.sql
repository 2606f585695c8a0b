-- the persons that a kept answer speaks of, so that erasing one finds it
CREATE TABLE IF NOT EXISTS idempotent_answer_subject (
    person_id BINARY(16) NOT NULL,
    owner VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_key VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (person_id, owner, request_key),
    KEY idempotent_answer_subject_answer (owner, request_key),
    CONSTRAINT idempotent_answer_subject_of FOREIGN KEY (owner, request_key)
        REFERENCES idempotent_answer (owner, request_key) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
