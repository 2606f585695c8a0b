CREATE TABLE IF NOT EXISTS person_wishes (
    person_id    BINARY(16)  NOT NULL,
    version      BIGINT      NOT NULL,
    paused_until DATETIME(6),
    cap_letters  INT,
    cap_days     INT,
    quiet_hours  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
    PRIMARY KEY (person_id),
    CONSTRAINT person_wishes_of FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
