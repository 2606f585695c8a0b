CREATE TABLE IF NOT EXISTS wish_proof (
    id        BINARY(16)    NOT NULL,
    person_id BINARY(16)    NOT NULL,
    at        DATETIME(6)   NOT NULL,
    told_by   VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    letter_id BINARY(16),
    what      VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language  VARCHAR(35)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wording   VARCHAR(2000) NOT NULL,
    said      TEXT          NOT NULL,
    PRIMARY KEY (id),
    KEY wish_proof_of (person_id, at, id),
    CONSTRAINT wish_proof_by FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
