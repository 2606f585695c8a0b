-- What was there before and after, in the entry's own row: one insert instead of two. Made only where it has not run yet.
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'audit_entry' AND column_name = 'before_fields'),
    'DO 0',
    'ALTER TABLE audit_entry ADD COLUMN before_fields JSON, ADD COLUMN after_fields JSON');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
