-- one statement, made only where it has not run yet
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'customer' AND column_name = 'sort_name'),
    'DO 0',
    'ALTER TABLE customer
         ADD COLUMN sort_name VARCHAR(80) NOT NULL DEFAULT '''',
         DROP KEY customer_by_name, ADD KEY customer_by_name (sort_name, id),
         DROP KEY customer_by_kind, ADD KEY customer_by_kind (kind, sort_name, id),
         DROP KEY customer_by_industry, ADD KEY customer_by_industry (industry, sort_name, id),
         DROP KEY customer_by_country, ADD KEY customer_by_country (country, sort_name, id),
         DROP KEY customer_by_owner, ADD KEY customer_by_owner (owner_id, sort_name, id),
         ADD KEY customer_by_kind_and_creation (kind, created_at, id),
         ADD KEY customer_by_industry_and_creation (industry, created_at, id),
         ADD KEY customer_by_country_and_creation (country, created_at, id),
         ADD KEY customer_by_owner_and_creation (owner_id, created_at, id)');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
