CREATE TABLE IF NOT EXISTS customer_token_upkeep (
    version  INT        NOT NULL,
    after_id BINARY(16) NOT NULL,
    done     BOOLEAN    NOT NULL,
    PRIMARY KEY (version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
