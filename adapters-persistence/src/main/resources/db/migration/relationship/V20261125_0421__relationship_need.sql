CREATE TABLE IF NOT EXISTS relationship_need (
    id          BINARY(16)    NOT NULL,
    version     BIGINT        NOT NULL,
    customer_id BINARY(16)    NOT NULL,
    origin      VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category    VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin,
    words       VARCHAR(1000) NOT NULL,
    since_day   DATE          NOT NULL,
    met_on      DATE,
    met_by      BINARY(16),
    told_by     VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at  DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY relationship_need_by_customer (customer_id, since_day, id),
    KEY relationship_need_unmet (met_on, category, customer_id, since_day, origin),
    CONSTRAINT relationship_need_of FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT relationship_need_met_by FOREIGN KEY (met_by) REFERENCES product (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
