-- Made only where it has not run yet.
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'letter_rules' AND column_name = 'measuring'),
    'DO 0',
    'ALTER TABLE letter_rules ADD COLUMN measuring BOOLEAN NOT NULL DEFAULT FALSE');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
