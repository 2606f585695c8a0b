CREATE TABLE IF NOT EXISTS event_position (
    id   TINYINT NOT NULL,
    last BIGINT  NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;
