CREATE TABLE IF NOT EXISTS person_opt_out (
    person_id BINARY(16)  NOT NULL,
    topic     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since     DATETIME(6) NOT NULL,
    told_by   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (person_id, topic),
    CONSTRAINT person_opt_out_of FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
