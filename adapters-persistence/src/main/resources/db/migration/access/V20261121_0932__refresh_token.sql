CREATE TABLE IF NOT EXISTS refresh_token (
    token_hash BINARY(32)  NOT NULL,
    session_id BINARY(16)  NOT NULL,
    good_until DATETIME(6) NOT NULL,
    used_at    DATETIME(6),
    PRIMARY KEY (token_hash),
    KEY refresh_token_by_session (session_id),
    CONSTRAINT refresh_token_of_session FOREIGN KEY (session_id) REFERENCES user_session (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
