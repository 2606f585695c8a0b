-- one statement, made only where it has not run yet
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'person' AND column_name = 'confirmed_at'),
    'DO 0',
    'ALTER TABLE person
         ADD COLUMN confirmed_at DATETIME(6) NOT NULL DEFAULT ''1970-01-01 00:00:00'',
         ADD KEY person_by_confirmation (confirmed_at, id)');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
