CREATE TABLE IF NOT EXISTS contract_term (
    contract_id BINARY(16)     NOT NULL,
    term_no     INT            NOT NULL,
    from_day    DATE           NOT NULL,
    until_day   DATE,
    amount      DECIMAL(17, 4),
    currency    CHAR(3)        CHARACTER SET ascii COLLATE ascii_bin,
    per         VARCHAR(16)    CHARACTER SET ascii COLLATE ascii_bin,
    PRIMARY KEY (contract_id, term_no),
    CONSTRAINT contract_term_of FOREIGN KEY (contract_id) REFERENCES contract (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
