CREATE TABLE IF NOT EXISTS customer_person (
    customer_id BINARY(16)  NOT NULL,
    person_id   BINARY(16)  NOT NULL,
    role        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (customer_id, person_id, role),
    KEY customer_person_by_person (person_id, customer_id),
    CONSTRAINT customer_person_at FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    CONSTRAINT customer_person_is FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
