-- One index serves all claims, each lane a part of it of its own, and tells how a mailing's letters stand without their rows.
-- Made only where it has not run yet.
SET @change = IF(
    EXISTS(SELECT 1 FROM information_schema.columns
           WHERE table_schema = DATABASE() AND table_name = 'letter' AND column_name = 'mailing_id'),
    'DO 0',
    'ALTER TABLE letter
         ADD COLUMN mailing_id BINARY(16),
         MODIFY language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''zxx'',
         MODIFY to_name VARCHAR(200),
         MODIFY subject VARCHAR(300),
         MODIFY text_body MEDIUMTEXT,
         MODIFY html_body MEDIUMTEXT,
         MODIFY dedupe_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin,
         DROP KEY letter_by_due,
         DROP KEY letter_by_express,
         ADD KEY letter_by_turn (mailing_id, express, due_at, id, state, not_sent_because),
         ADD UNIQUE KEY letter_of_mailing (mailing_id, person_id)');
PREPARE change_it FROM @change;
EXECUTE change_it;
DEALLOCATE PREPARE change_it;
