CREATE TABLE IF NOT EXISTS customer (
    id         BINARY(16)   NOT NULL,
    version    BIGINT       NOT NULL,
    kind       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name       VARCHAR(200) NOT NULL,
    country    CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin,
    industry   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin,
    zone       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin,
    owner_id   BINARY(16),
    attributes JSON,
    created_at DATETIME(6)  NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY customer_by_name (name, id),
    KEY customer_by_creation (created_at, id),
    KEY customer_by_country (country, name, id),
    KEY customer_by_owner (owner_id, name, id),
    CONSTRAINT customer_owned_by FOREIGN KEY (owner_id) REFERENCES employee (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
