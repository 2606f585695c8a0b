-- one statement, made only where it has not run yet
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'customer' AND column_name = 'cover_id'),
    'DO 0',
    'ALTER TABLE customer
         ADD COLUMN cover_id BINARY(16),
         ADD KEY customer_by_cover (cover_id, sort_name, id),
         ADD KEY customer_by_cover_and_creation (cover_id, created_at, id),
         ADD CONSTRAINT customer_covered_by FOREIGN KEY (cover_id) REFERENCES employee (id)');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
