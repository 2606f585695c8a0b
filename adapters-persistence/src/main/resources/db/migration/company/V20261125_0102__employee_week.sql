-- of those who work otherwise than the company does as a rule; days as 1=09:00-18:00, Monday is 1
CREATE TABLE IF NOT EXISTS employee_week (
    employee_id BINARY(16)   NOT NULL,
    version     BIGINT       NOT NULL,
    zone        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    days        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (employee_id),
    CONSTRAINT employee_week_of FOREIGN KEY (employee_id) REFERENCES employee (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
