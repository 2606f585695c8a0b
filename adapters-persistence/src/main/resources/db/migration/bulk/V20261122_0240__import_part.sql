CREATE TABLE IF NOT EXISTS import_part (
    import_id BINARY(16) NOT NULL,
    up_to     BIGINT     NOT NULL,
    staged    MEDIUMBLOB NOT NULL,
    PRIMARY KEY (import_id, up_to),
    CONSTRAINT import_part_of FOREIGN KEY (import_id) REFERENCES import_job (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
