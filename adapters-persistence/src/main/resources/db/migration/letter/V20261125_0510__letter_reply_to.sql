-- Made only where it has not run yet.
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'letter' AND column_name = 'reply_to'),
    'DO 0',
    'ALTER TABLE letter ADD COLUMN reply_to VARCHAR(254)');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
