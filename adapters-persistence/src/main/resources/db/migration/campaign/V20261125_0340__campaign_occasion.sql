-- one statement, made only where it has not run yet
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'campaign' AND column_name = 'occasion'),
    'DO 0',
    'ALTER TABLE campaign ADD COLUMN occasion VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
