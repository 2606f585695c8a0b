CREATE TABLE IF NOT EXISTS hand_over_share (
    hand_over_id BINARY(16) NOT NULL,
    place        SMALLINT   NOT NULL,
    employee_id  BINARY(16) NOT NULL,
    only_rest    BOOLEAN    NOT NULL,
    owned_before BIGINT     NOT NULL,
    PRIMARY KEY (hand_over_id, place),
    CONSTRAINT hand_over_share_of FOREIGN KEY (hand_over_id) REFERENCES hand_over (id) ON DELETE CASCADE,
    CONSTRAINT hand_over_share_to FOREIGN KEY (employee_id) REFERENCES employee (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
