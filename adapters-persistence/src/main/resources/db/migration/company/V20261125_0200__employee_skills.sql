-- what a hand-over chooses by; made only where it has not run yet
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'employee' AND column_name = 'capacity'),
    'DO 0',
    'ALTER TABLE employee
         ADD COLUMN languages VARCHAR(800) CHARACTER SET ascii COLLATE ascii_bin,
         ADD COLUMN industries VARCHAR(3300) CHARACTER SET ascii COLLATE ascii_bin,
         ADD COLUMN capacity INT');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
