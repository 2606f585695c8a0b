CREATE TABLE IF NOT EXISTS sign_in_place (
    key_hash BINARY(32)  NOT NULL,
    last_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (key_hash),
    KEY sign_in_place_by_time (last_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
