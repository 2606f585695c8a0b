CREATE TABLE IF NOT EXISTS interaction_waiting (
    customer_id    BINARY(16)  NOT NULL,
    waiting        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    interaction_id BINARY(16)  NOT NULL,
    since          DATETIME(6) NOT NULL,
    PRIMARY KEY (customer_id, waiting),
    CONSTRAINT interaction_waiting_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    CONSTRAINT interaction_waiting_by FOREIGN KEY (interaction_id) REFERENCES interaction (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
