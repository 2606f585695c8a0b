CREATE TABLE IF NOT EXISTS app_user (
    id            BINARY(16)   NOT NULL,
    version       BIGINT       NOT NULL,
    login         VARCHAR(254) NOT NULL,
    display_name  VARCHAR(200) NOT NULL,
    roles         VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    disabled      BOOLEAN      NOT NULL,
    employee_id   BINARY(16),
    epoch         BIGINT       NOT NULL,
    password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin,
    created_at    DATETIME(6)  NOT NULL,
    changed_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY app_user_by_login (login),
    KEY app_user_by_creation (created_at, id),
    KEY app_user_by_change (changed_at, id, epoch),
    KEY app_user_by_employee (employee_id),
    CONSTRAINT app_user_is_employee FOREIGN KEY (employee_id) REFERENCES employee (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
