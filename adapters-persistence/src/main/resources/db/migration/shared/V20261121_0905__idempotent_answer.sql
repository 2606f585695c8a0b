-- first answers to requests with an idempotency key; status is null from taking the key until the answer is kept
CREATE TABLE IF NOT EXISTS idempotent_answer (
    owner VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_key VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_digest CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status SMALLINT NULL,
    location VARCHAR(2000) NULL,
    etag VARCHAR(64) NULL,
    body MEDIUMTEXT NULL,
    taken_at DATETIME(6) NOT NULL,
    PRIMARY KEY (owner, request_key),
    KEY idempotent_answer_age (taken_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
