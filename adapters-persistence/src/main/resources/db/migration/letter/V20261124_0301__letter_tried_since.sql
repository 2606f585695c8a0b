-- The five days after which a letter is given up count from here. Made only where it has not run yet.
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'letter' AND column_name = 'tried_since'),
    'DO 0',
    'ALTER TABLE letter ADD COLUMN tried_since DATETIME(6)');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
