DROP TABLE IF EXISTS audit_change;
