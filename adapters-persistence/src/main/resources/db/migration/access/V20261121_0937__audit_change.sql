CREATE TABLE IF NOT EXISTS audit_change (
    entry_id      BINARY(16) NOT NULL,
    before_fields JSON,
    after_fields  JSON,
    PRIMARY KEY (entry_id),
    CONSTRAINT audit_change_of_entry FOREIGN KEY (entry_id) REFERENCES audit_entry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
