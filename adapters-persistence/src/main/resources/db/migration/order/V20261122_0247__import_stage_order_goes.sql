DROP TABLE IF EXISTS import_stage_order;
