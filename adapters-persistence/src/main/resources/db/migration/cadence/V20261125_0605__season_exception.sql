CREATE TABLE IF NOT EXISTS season_exception (
    id          BINARY(16)  NOT NULL,
    customer_id BINARY(16)  NOT NULL,
    kind        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    first_day   DATE        NOT NULL,
    last_day    DATE        NOT NULL,
    created_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY season_exception_by_customer (customer_id, first_day, id),
    CONSTRAINT season_exception_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
