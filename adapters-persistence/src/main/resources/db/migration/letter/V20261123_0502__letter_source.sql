CREATE TABLE IF NOT EXISTS letter_source (
    letter_id    BINARY(16)   NOT NULL,
    edition_id   BINARY(16)   NOT NULL,
    why_language VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_name      VARCHAR(200) NOT NULL,
    subject      VARCHAR(300) NOT NULL,
    filled       MEDIUMTEXT   NOT NULL,
    PRIMARY KEY (letter_id),
    CONSTRAINT letter_source_of FOREIGN KEY (letter_id) REFERENCES letter (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
