CREATE TABLE IF NOT EXISTS user_session (
    id         BINARY(16)  NOT NULL,
    user_id    BINARY(16)  NOT NULL,
    epoch      BIGINT      NOT NULL,
    started_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    ended_at   DATETIME(6),
    PRIMARY KEY (id),
    KEY user_session_by_end (ended_at, id),
    KEY user_session_by_expiry (expires_at),
    KEY user_session_by_user (user_id),
    CONSTRAINT user_session_of_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
