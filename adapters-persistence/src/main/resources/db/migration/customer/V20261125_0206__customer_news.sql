CREATE TABLE IF NOT EXISTS customer_news (
    id          BINARY(16)    NOT NULL,
    owner_id    BINARY(16)    NOT NULL,
    at          DATETIME(6)   NOT NULL,
    customer_id BINARY(16),
    person_id   BINARY(16),
    what        VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fields      VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    customers   BIGINT        NOT NULL,
    told_by     VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference   BINARY(16),
    PRIMARY KEY (id),
    UNIQUE KEY customer_news_once (owner_id, reference),
    KEY customer_news_by_owner (owner_id, at, id),
    KEY customer_news_by_customer (customer_id),
    CONSTRAINT customer_news_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
