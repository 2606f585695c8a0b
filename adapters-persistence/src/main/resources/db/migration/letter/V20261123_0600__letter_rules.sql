CREATE TABLE IF NOT EXISTS letter_rules (
    id                      TINYINT       NOT NULL,
    version                 BIGINT        NOT NULL,
    cap_letters             INT           NOT NULL,
    cap_days                INT           NOT NULL,
    quiet_hours             VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    marketing_needs_consent BOOLEAN       NOT NULL,
    priorities              VARCHAR(7000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
