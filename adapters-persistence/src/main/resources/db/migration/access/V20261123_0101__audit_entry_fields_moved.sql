UPDATE audit_entry e JOIN audit_change c ON c.entry_id = e.id
SET e.before_fields = c.before_fields, e.after_fields = c.after_fields;
