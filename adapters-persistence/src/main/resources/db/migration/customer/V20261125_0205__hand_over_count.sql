CREATE TABLE IF NOT EXISTS hand_over_count (
    hand_over_id BINARY(16)  NOT NULL,
    employee_id  BINARY(16)  NOT NULL,
    why          VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    customers    BIGINT      NOT NULL,
    covers       BIGINT      NOT NULL,
    PRIMARY KEY (hand_over_id, employee_id, why),
    CONSTRAINT hand_over_count_of FOREIGN KEY (hand_over_id) REFERENCES hand_over (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
