CREATE TABLE IF NOT EXISTS person_external_id (
    source      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    external_id VARCHAR(128) NOT NULL,
    person_id BINARY(16) NOT NULL,
    PRIMARY KEY (source, external_id),
    KEY person_external_id_by_person (person_id),
    CONSTRAINT person_external_id_of_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
