-- one statement, made only where it has not run yet
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.statistics
           WHERE table_schema = DATABASE() AND table_name = 'product' AND index_name = 'product_by_kind_and_creation'),
    'DO 0',
    'ALTER TABLE product
         ADD KEY product_by_kind_and_creation (kind, created_at, id),
         ADD KEY product_by_activity_and_creation (active, created_at, id),
         ADD KEY product_by_category_and_creation (category, created_at, id)');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
