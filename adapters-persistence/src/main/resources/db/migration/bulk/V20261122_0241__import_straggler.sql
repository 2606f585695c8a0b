CREATE TABLE IF NOT EXISTS import_straggler (
    import_id BINARY(16) NOT NULL,
    home      BIGINT     NOT NULL,
    line      BIGINT     NOT NULL,
    staged    MEDIUMBLOB NOT NULL,
    PRIMARY KEY (import_id, home, line),
    CONSTRAINT import_straggler_of FOREIGN KEY (import_id) REFERENCES import_job (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
