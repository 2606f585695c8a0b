CREATE TABLE IF NOT EXISTS person_phone (
    person_id BINARY(16)  NOT NULL,
    place     SMALLINT    NOT NULL,
    number    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (person_id, place),
    KEY person_phone_by_number (number),
    CONSTRAINT person_phone_of FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
