-- one statement, made only where it has not run yet
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'person_wishes' AND column_name = 'contact_hours'),
    'DO 0',
    'ALTER TABLE person_wishes
         ADD COLUMN channel VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
         ADD COLUMN contact_hours VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
