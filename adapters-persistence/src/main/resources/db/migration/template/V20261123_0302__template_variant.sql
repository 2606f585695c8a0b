CREATE TABLE IF NOT EXISTS template_variant (
    template  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number    INT          NOT NULL,
    language  VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject   VARCHAR(500) NOT NULL,
    format    VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    html      MEDIUMTEXT   NOT NULL,
    text_part MEDIUMTEXT,
    PRIMARY KEY (template, number, language),
    CONSTRAINT template_variant_of FOREIGN KEY (template, number) REFERENCES template_version (template, number)
        ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
