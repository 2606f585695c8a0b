CREATE TABLE IF NOT EXISTS product (
    id         BINARY(16)   NOT NULL,
    version    BIGINT       NOT NULL,
    name       VARCHAR(200) NOT NULL,
    kind       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin,
    active     BOOLEAN      NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY product_by_name (name, id),
    KEY product_by_creation (created_at, id),
    KEY product_by_kind (kind, name, id),
    KEY product_by_activity (active, name, id),
    KEY product_by_category (category, name, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
