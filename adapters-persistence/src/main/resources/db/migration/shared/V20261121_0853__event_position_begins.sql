INSERT IGNORE INTO event_position (id, last) VALUES (1, 0);
