INSERT IGNORE INTO company_hold (id) VALUES (1);
