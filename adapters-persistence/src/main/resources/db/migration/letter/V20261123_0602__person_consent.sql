CREATE TABLE IF NOT EXISTS person_consent (
    person_id   BINARY(16)    NOT NULL,
    topic       VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source      VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wording     VARCHAR(1000) NOT NULL,
    language    VARCHAR(35)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_times INT           NOT NULL,
    asked_at    DATETIME(6)   NOT NULL,
    decided_at  DATETIME(6),
    PRIMARY KEY (person_id, topic),
    CONSTRAINT person_consent_of FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
