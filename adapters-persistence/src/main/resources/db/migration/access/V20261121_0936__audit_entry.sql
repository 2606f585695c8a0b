CREATE TABLE IF NOT EXISTS audit_entry (
    id      BINARY(16)  NOT NULL,
    at      DATETIME(6) NOT NULL,
    actor   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject BINARY(16),
    PRIMARY KEY (id),
    KEY audit_entry_by_time (at, id),
    KEY audit_entry_by_actor (actor, at, id),
    KEY audit_entry_by_action (action, at, id),
    KEY audit_entry_by_subject (subject, at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
