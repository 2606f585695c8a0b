CREATE TABLE IF NOT EXISTS relationship_evidence (
    id          BINARY(16)    NOT NULL,
    customer_id BINARY(16)    NOT NULL,
    day         DATE          NOT NULL,
    kind        VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stage       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin,
    ended_by    VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin,
    reason      VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin,
    reference   BINARY(16),
    words       VARCHAR(1000),
    told_by     VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    told_at     DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY relationship_evidence_by_customer (customer_id, day, told_at),
    CONSTRAINT relationship_evidence_of FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
