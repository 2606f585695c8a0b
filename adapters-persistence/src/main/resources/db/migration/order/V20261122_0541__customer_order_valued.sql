-- whether any order has a value is asked before the company's currency changes; ids grow, so the index does at its ends
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'customer_order' AND column_name = 'is_valued'),
    'DO 0',
    'ALTER TABLE customer_order ADD COLUMN is_valued BOOLEAN AS (company_amount IS NOT NULL) STORED,
         ADD KEY customer_order_valued (is_valued)');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
