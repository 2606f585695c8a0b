package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sambandh.application.letter.Mailings;
import sambandh.application.shared.Ids;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;

@Singleton
class JdbcMailings implements Mailings {
    /** The index is named: a table that just grew by a million is taken for empty for a while. */
    private static final String LETTERS = "letter FORCE INDEX (letter_by_turn)";

    private static final String OF = " WHERE mailing_id = ? AND express = FALSE";

    static final String PUT = "INSERT INTO letter (id, mailing_id, person_id, customer_id, purpose, topic, template,"
            + " message_id, state, express, attempts, due_at, created_by, created_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'queued', FALSE, 0, ?, ?, ?) ON DUPLICATE KEY UPDATE"
            // who was left alone for another customer gets it; the reason goes last, since the others look at it
            + " customer_id = IF(not_sent_because <=> 'control_group', VALUES(customer_id), customer_id),"
            + " due_at = IF(not_sent_because <=> 'control_group', VALUES(due_at), due_at),"
            + " state = IF(not_sent_because <=> 'control_group', 'queued', state),"
            + " not_sent_because = NULLIF(not_sent_because, 'control_group')";

    static final String LEAVE_OUT =
            "INSERT INTO letter (id, mailing_id, person_id, customer_id, purpose, topic, template,"
                    + " message_id, state, not_sent_because, express, attempts, created_by, created_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'not_sent', 'control_group', FALSE, 0, ?, ?) ON DUPLICATE KEY UPDATE id = id";

    /** Looked for before they are changed: to change what it walks along, MariaDB reads all of it first. */
    static final String WAITING = "SELECT id FROM " + LETTERS + OF + " AND due_at IS NOT NULL"
            + " AND (state IN ('queued', 'waiting') OR due_at < UTC_TIMESTAMP(6)) ORDER BY due_at, id LIMIT %d FOR UPDATE";

    static final String WITHDRAW =
            "UPDATE letter SET state = 'not_sent', not_sent_because = 'cancelled', due_at = NULL,"
                    + " claim_id = NULL WHERE id IN (:keys)";

    static final String LEFT = "SELECT 1 FROM " + LETTERS + OF + " AND due_at IS NOT NULL LIMIT 1";

    static final String OPEN_OCCASIONS = "SELECT DISTINCT occasion_id FROM mailing FORCE INDEX (mailing_by_end)"
            + " WHERE closed_at IS NULL AND occasion_id IS NOT NULL";

    private final Db db;
    private final MailingRow rows;
    private final Ids ids;
    private final Clock clock;

    JdbcMailings(Db db, MailingRow rows, Ids ids, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Mailing> find(MailingId id) {
        return db.one(MailingRow.MAILINGS + " WHERE m.id = ?", rows::mailing, id.value());
    }

    @Override
    public Optional<Mailing> hold(MailingId id) {
        db.mustBeInUnitOfWork();
        return db.one(MailingRow.MAILINGS + " WHERE m.id = ? FOR UPDATE", rows::mailing, id.value());
    }

    @Override
    public Optional<Mailing> keep(MailingId id) {
        db.mustBeInUnitOfWork();
        return db.one(MailingRow.MAILINGS + " WHERE m.id = ? LOCK IN SHARE MODE", rows::mailing, id.value());
    }

    @Override
    public void add(Mailing mailing) {
        db.write(MailingRow.INSERT, rows.inserted(mailing));
    }

    @Override
    public void replace(Mailing mailing) {
        db.write(MailingRow.REPLACE, MailingRow.replaced(mailing));
    }

    @Override
    public List<MailingId> open() {
        return db.list(
                "SELECT id FROM mailing WHERE closed_at IS NULL ORDER BY id", row -> new MailingId(row.uuid("id")));
    }

    @Override
    public Set<UUID> openOccasions() {
        return new HashSet<>(db.list(OPEN_OCCASIONS, row -> row.uuid("occasion_id")));
    }

    @Override
    public void put(Mailing mailing, List<Addressee> people) {
        Instant now = clock.instant();
        List<List<?>> letters = new ArrayList<>(people.size());
        for (Addressee one : people) {
            letters.add(letter(mailing, one, ids.next(), now));
        }
        db.writeAll(PUT, letters);
    }

    @Override
    public void leaveOut(Mailing mailing, List<Addressee> people) {
        Instant now = clock.instant();
        db.writeAll(
                LEAVE_OUT,
                people.stream()
                        .map(one -> leftOut(mailing, one, ids.next(), now))
                        .toList());
    }

    private static List<?> leftOut(Mailing mailing, Addressee to, UUID id, Instant now) {
        List<Object> values = new ArrayList<>(letter(mailing, to, id, now));
        values.remove(to.dueAt());
        return values;
    }

    private static List<?> letter(Mailing mailing, Addressee to, UUID id, Instant now) {
        Mailing.Details d = mailing.details();
        return List.of(
                id,
                mailing.id().value(),
                to.personId(),
                to.customerId(),
                Enums.code(d.purpose()),
                d.topic().value(),
                d.template().value(),
                Letter.messageId(new LetterId(id)),
                to.dueAt(),
                d.createdBy(),
                now);
    }

    @Override
    public long count(MailingId id) {
        return db.one("SELECT COUNT(*) AS n FROM " + LETTERS + OF, row -> row.number("n"), id.value())
                .orElse(0L);
    }

    @Override
    public int withdraw(MailingId id, int atMost) {
        List<UUID> waiting = db.list(WAITING.formatted(atMost), row -> row.uuid("id"), id.value());
        InLists.write(db, WITHDRAW, List.of(), waiting);
        return waiting.size();
    }

    @Override
    public boolean isAnyLeft(MailingId id) {
        return db.exists(LEFT, id.value());
    }
}
