CREATE TABLE IF NOT EXISTS employee (
    id            BINARY(16)   NOT NULL,
    version       BIGINT       NOT NULL,
    name          VARCHAR(200) NOT NULL,
    email         VARCHAR(254),
    phone         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin,
    department_id BINARY(16),
    manager_id    BINARY(16),
    active        BOOLEAN      NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    changed_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY employee_by_name (name, id),
    KEY employee_by_department (department_id, name, id),
    CONSTRAINT employee_in_department FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT employee_under_manager FOREIGN KEY (manager_id) REFERENCES employee (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
