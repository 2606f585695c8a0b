-- one statement, made only where it has not run yet: neither server has IF EXISTS for all of it
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'import_job' AND column_name = 'lease_until'),
    'ALTER TABLE import_job DROP KEY import_job_to_do, DROP COLUMN staged,
         CHANGE COLUMN lease_until due_at DATETIME(6), ADD COLUMN last_error VARCHAR(200),
         ADD KEY import_job_to_do (due_at, id)',
    'DO 0');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
