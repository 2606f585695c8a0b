CREATE TABLE IF NOT EXISTS employee_absence_external_id (
    source              VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    external_id         VARCHAR(128) NOT NULL,
    employee_absence_id BINARY(16)   NOT NULL,
    PRIMARY KEY (source, external_id),
    KEY employee_absence_external_id_by_absence (employee_absence_id),
    CONSTRAINT employee_absence_external_id_of FOREIGN KEY (employee_absence_id) REFERENCES employee_absence (id)
        ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
