CREATE TABLE IF NOT EXISTS relationship_now (
    customer_id BINARY(16)  NOT NULL,
    stage       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since_day   DATE,
    PRIMARY KEY (customer_id),
    KEY relationship_now_by_stage (stage, since_day, customer_id),
    CONSTRAINT relationship_now_of FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
