-- one statement, made only where it has not run yet
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'product' AND column_name = 'sort_name'),
    'DO 0',
    'ALTER TABLE product
         ADD COLUMN sort_name VARCHAR(80) NOT NULL DEFAULT '''',
         DROP KEY product_by_name, ADD KEY product_by_name (sort_name, id),
         DROP KEY product_by_kind, ADD KEY product_by_kind (kind, sort_name, id),
         DROP KEY product_by_activity, ADD KEY product_by_activity (active, sort_name, id),
         DROP KEY product_by_category, ADD KEY product_by_category (category, sort_name, id)');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
