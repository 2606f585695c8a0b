-- one statement, made only where it has not run yet
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'customer' AND column_name = 'confirmed_at'),
    'DO 0',
    'ALTER TABLE customer
         ADD COLUMN confirmed_at DATETIME(6) NOT NULL DEFAULT ''1970-01-01 00:00:00''');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
