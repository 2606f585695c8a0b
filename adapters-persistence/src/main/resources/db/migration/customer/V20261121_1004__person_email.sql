CREATE TABLE IF NOT EXISTS person_email (
    person_id BINARY(16)   NOT NULL,
    place     SMALLINT     NOT NULL,
    address   VARCHAR(254) NOT NULL,
    PRIMARY KEY (person_id, place),
    KEY person_email_by_address (address),
    CONSTRAINT person_email_of FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
