-- one statement, made only where it has not run yet
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'segment' AND column_name = 'sort_name'),
    'DO 0',
    'ALTER TABLE segment
         ADD COLUMN sort_name VARCHAR(80) NOT NULL DEFAULT '''',
         ADD KEY segment_by_sort_name (sort_name, id)');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
