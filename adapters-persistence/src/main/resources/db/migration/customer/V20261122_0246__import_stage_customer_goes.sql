DROP TABLE IF EXISTS import_stage_customer;
