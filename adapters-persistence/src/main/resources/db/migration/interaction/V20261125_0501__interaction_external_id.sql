CREATE TABLE IF NOT EXISTS interaction_external_id (
    source         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    external_id    VARCHAR(128) NOT NULL,
    interaction_id BINARY(16)   NOT NULL,
    PRIMARY KEY (source, external_id),
    KEY interaction_external_id_by_interaction (interaction_id),
    CONSTRAINT interaction_external_id_of FOREIGN KEY (interaction_id) REFERENCES interaction (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
