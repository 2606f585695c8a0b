CREATE TABLE IF NOT EXISTS employee_absence (
    id          BINARY(16)  NOT NULL,
    version     BIGINT      NOT NULL,
    employee_id BINARY(16)  NOT NULL,
    from_day    DATE        NOT NULL,
    until_day   DATE        NOT NULL,
    reason      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stand_in_id BINARY(16),
    created_at  DATETIME(6) NOT NULL,
    changed_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY employee_absence_by_employee (employee_id, from_day, id),
    KEY employee_absence_by_stand_in (stand_in_id, until_day, from_day),
    CONSTRAINT employee_absence_of FOREIGN KEY (employee_id) REFERENCES employee (id) ON DELETE CASCADE,
    CONSTRAINT employee_absence_stood_in_by FOREIGN KEY (stand_in_id) REFERENCES employee (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
