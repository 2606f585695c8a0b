-- one statement, made only where it has not run yet
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'customer_person' AND column_name = 'influence'),
    'DO 0',
    'ALTER TABLE customer_person
         ADD COLUMN influence VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
         ADD COLUMN weight TINYINT');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
