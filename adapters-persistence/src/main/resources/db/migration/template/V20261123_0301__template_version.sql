CREATE TABLE IF NOT EXISTS template_version (
    template VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number   INT         NOT NULL,
    note     VARCHAR(200),
    made_at  DATETIME(6) NOT NULL,
    made_by  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (template, number),
    CONSTRAINT template_version_of FOREIGN KEY (template) REFERENCES template (code) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
