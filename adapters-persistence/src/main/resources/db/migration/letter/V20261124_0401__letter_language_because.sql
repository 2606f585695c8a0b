-- Made only where it has not run yet.
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'letter' AND column_name = 'language_because'),
    'DO 0',
    'ALTER TABLE letter ADD COLUMN language_because VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
