-- All marks at first, which refuses nobody. Made only where it has not run yet: MySQL has no ADD COLUMN IF NOT EXISTS.
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'customer_token' AND column_name = 'marks'),
    'DO 0',
    'ALTER TABLE customer_token ADD COLUMN marks BIGINT NOT NULL DEFAULT 4611686018427387903');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
