CREATE TABLE IF NOT EXISTS import_rejection (
    import_id BINARY(16)   NOT NULL,
    line      BIGINT       NOT NULL,
    place     INT          NOT NULL,
    field     VARCHAR(100) NOT NULL,
    code      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value     VARCHAR(200),
    detail    VARCHAR(500) NOT NULL,
    cells     MEDIUMTEXT,
    PRIMARY KEY (import_id, line, place),
    CONSTRAINT import_rejection_of FOREIGN KEY (import_id) REFERENCES import_job (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
