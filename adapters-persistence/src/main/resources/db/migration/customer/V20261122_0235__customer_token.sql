CREATE TABLE IF NOT EXISTS customer_token (
    token       VARCHAR(80) NOT NULL,
    sort_name   VARCHAR(40) NOT NULL,
    customer_id BINARY(16)  NOT NULL,
    owner_no    INT         NOT NULL,
    person_id   BINARY(16),
    PRIMARY KEY (token, sort_name, customer_id, owner_no),
    KEY customer_token_by_customer (customer_id, token),
    KEY customer_token_by_person (person_id),
    CONSTRAINT customer_token_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    CONSTRAINT customer_token_of_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
