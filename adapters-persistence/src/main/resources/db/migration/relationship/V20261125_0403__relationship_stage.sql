CREATE TABLE IF NOT EXISTS relationship_stage (
    customer_id BINARY(16)  NOT NULL,
    from_day    DATE        NOT NULL,
    until_day   DATE        NOT NULL,
    since_day   DATE,
    stage       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin,
    day         DATE,
    reference   BINARY(16),
    PRIMARY KEY (customer_id, from_day),
    KEY relationship_stage_by_reference (reference),
    KEY relationship_stage_by_stage (stage, from_day, until_day, kind),
    CONSTRAINT relationship_stage_of FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
