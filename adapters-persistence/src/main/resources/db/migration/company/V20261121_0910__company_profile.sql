CREATE TABLE IF NOT EXISTS company_profile (
    id             TINYINT      NOT NULL,
    version        BIGINT       NOT NULL,
    name           VARCHAR(200) NOT NULL,
    currency       CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    zone           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language       VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    website        VARCHAR(500),
    email          VARCHAR(254),
    phone          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin,
    postal_address VARCHAR(500),
    changed_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
