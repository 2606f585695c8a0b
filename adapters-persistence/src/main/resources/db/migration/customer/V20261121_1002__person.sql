CREATE TABLE IF NOT EXISTS person (
    id             BINARY(16)   NOT NULL,
    version        BIGINT       NOT NULL,
    name           VARCHAR(200) NOT NULL,
    called         VARCHAR(200),
    language       VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin,
    zone           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin,
    birthday       DATE,
    do_not_contact BOOLEAN      NOT NULL,
    created_at     DATETIME(6)  NOT NULL,
    changed_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY person_by_name (name, id),
    KEY person_by_creation (created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
