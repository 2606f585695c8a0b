CREATE TABLE IF NOT EXISTS employee_external_id (
    source      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    external_id VARCHAR(128) NOT NULL,
    employee_id BINARY(16) NOT NULL,
    PRIMARY KEY (source, external_id),
    KEY employee_external_id_by_employee (employee_id),
    CONSTRAINT employee_external_id_of_employee FOREIGN KEY (employee_id) REFERENCES employee (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
