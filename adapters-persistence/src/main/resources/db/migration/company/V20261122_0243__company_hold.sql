-- one row, there from the beginning, on which those who count on the company's currency meet those who change it
CREATE TABLE IF NOT EXISTS company_hold (
    id TINYINT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;
