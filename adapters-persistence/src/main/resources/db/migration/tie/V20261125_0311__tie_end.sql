CREATE TABLE IF NOT EXISTS tie_end (
    party_id BINARY(16) NOT NULL,
    tie_id   BINARY(16) NOT NULL,
    PRIMARY KEY (party_id, tie_id),
    KEY tie_end_by_tie (tie_id),
    CONSTRAINT tie_end_of FOREIGN KEY (tie_id) REFERENCES tie (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
