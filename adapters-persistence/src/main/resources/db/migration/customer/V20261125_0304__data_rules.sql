CREATE TABLE IF NOT EXISTS data_rules (
    id             TINYINT NOT NULL,
    version        BIGINT  NOT NULL,
    confirm_months INT     NOT NULL,
    confirm_days   INT     NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
