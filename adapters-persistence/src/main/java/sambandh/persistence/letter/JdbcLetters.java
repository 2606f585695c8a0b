package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.LetterViews;
import sambandh.application.letter.Letters;
import sambandh.application.shared.Page;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.OtherLetter.Stage;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Purpose;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcLetters implements Letters, LetterViews {
    private static final Map<String, SortColumn> SORTS = Map.of("createdAt", SortColumn.instant("l.created_at"));

    private static final String STOP =
            "UPDATE letter SET state = 'not_sent', not_sent_because = ?, due_at = NULL, claim_id = NULL"
                    + " WHERE state IN ('queued', 'waiting') AND purpose IN ('relationship', 'marketing')";

    private static final String NEAR_COLUMNS = "l.id, l.purpose, l.topic, l.state, l.sent_at, l.due_at, l.created_at,"
            + " l.due_at > UTC_TIMESTAMP(6) AS held";

    /** What whoever had it did not end before its lease did, is in the queue again. */
    private static final String NEAR = "l.purpose IN ('relationship', 'marketing')"
            + " AND ((l.state IN ('sent', 'unknown', 'bounced') AND l.sent_at >= ?)"
            + " OR (l.state = 'sending' AND l.due_at > UTC_TIMESTAMP(6))"
            + " OR (l.state IN ('queued', 'waiting', 'sending') AND l.due_at <= ? AND (l.mailing_id IS NULL"
            + " OR (SELECT m.state FROM mailing m WHERE m.id = l.mailing_id) IN ('preparing', 'running'))))";

    static final String NEAR_LETTERS = "SELECT a.id AS asked, " + NEAR_COLUMNS
            + " FROM letter a FORCE INDEX (PRIMARY) STRAIGHT_JOIN letter l FORCE INDEX (letter_by_person)"
            + " ON l.person_id = a.person_id AND l.id <> a.id WHERE " + NEAR + " AND a.id IN (:keys)";

    static final String NEAR_PEOPLE = "SELECT l.person_id AS asked, " + NEAR_COLUMNS
            + " FROM letter l FORCE INDEX (letter_by_person) WHERE " + NEAR + " AND l.person_id IN (:keys)";

    private final Db db;
    private final LetterRow rows;

    JdbcLetters(Db db, LetterRow rows) {
        this.db = db;
        this.rows = rows;
    }

    @Override
    public Optional<Letter> find(LetterId id) {
        return db.one(LetterRow.LETTERS + " WHERE l.id = ?", rows::letter, id.value());
    }

    @Override
    public Optional<Letter> findByDedupeKey(String key) {
        return db.one(LetterRow.LETTERS + " WHERE l.dedupe_key = ?", rows::letter, key);
    }

    @Override
    public void giveWay(Letter letter) {
        db.write(
                "UPDATE letter SET dedupe_key = CONCAT(dedupe_key, ':', LOWER(HEX(id))) WHERE id = ? AND dedupe_key = ?"
                        + " AND state IN ('not_sent', 'failed')",
                letter.id().value(),
                letter.dedupeKey());
    }

    @Override
    public boolean add(Letter letter) {
        // the count of rows does not tell an insert from a row that stays as it is
        db.write(LetterRow.INSERT + " ON DUPLICATE KEY UPDATE id = id", LetterRow.values(letter));
        return db.exists(
                "SELECT 1 FROM letter WHERE dedupe_key = ? AND id = ?",
                letter.dedupeKey(),
                letter.id().value());
    }

    @Override
    public List<Near> near(UUID personId, LetterId besides, Instant since, Instant until) {
        return db.list(
                "SELECT " + NEAR_COLUMNS + " FROM letter l WHERE l.person_id = ? AND l.id <> ? AND " + NEAR,
                JdbcLetters::near,
                personId,
                besides.value(),
                since,
                until);
    }

    @Override
    public Map<LetterId, List<Near>> near(Collection<LetterId> letters, Instant since, Instant until) {
        Map<LetterId, List<Near>> near = new HashMap<>();
        InLists.read(
                db,
                NEAR_LETTERS,
                List.of(since, until),
                letters.stream().map(LetterId::value).toList(),
                row -> near.computeIfAbsent(new LetterId(row.uuid("asked")), id -> new ArrayList<>())
                        .add(near(row)));
        return near;
    }

    @Override
    public Map<UUID, List<Near>> nearPeople(Collection<UUID> people, Instant since, Instant until) {
        Map<UUID, List<Near>> near = new HashMap<>();
        InLists.read(
                db,
                NEAR_PEOPLE,
                List.of(since, until),
                people,
                row -> near.computeIfAbsent(row.uuid("asked"), id -> new ArrayList<>())
                        .add(near(row)));
        return near;
    }

    private static Near near(Row row) throws SQLException {
        Letter.State state = Enums.of(Letter.State.class, row.text("state"));
        Stage stage = switch (state) {
            case SENT, UNKNOWN, BOUNCED -> Stage.SENT;
            case SENDING -> row.flag("held") ? Stage.UNDER_WAY : Stage.DUE;
            case QUEUED, WAITING -> Stage.DUE;
            case NOT_SENT, FAILED -> throw new IllegalStateException("a letter that does not leave is near nothing");
        };
        return new Near(
                new LetterId(row.uuid("id")),
                Enums.of(Purpose.class, row.text("purpose")),
                new Code(row.text("topic")),
                stage,
                row.instant(
                        switch (stage) {
                            case SENT -> "sent_at";
                            case UNDER_WAY -> "created_at";
                            case DUE -> "due_at";
                        }));
    }

    @Override
    public void release(UUID personId, Instant now) {
        db.write(
                "UPDATE letter SET due_at = ? WHERE person_id = ? AND state = 'waiting'"
                        + " AND purpose IN ('relationship', 'marketing')",
                now,
                personId);
    }

    @Override
    public int stop(UUID personId, @Nullable Code topic, NotSentBecause because) {
        String sql = STOP + " AND person_id = ?";
        return topic == null
                ? db.write(sql, Enums.code(because), personId)
                : db.write(sql + " AND topic = ?", Enums.code(because), personId, topic.value());
    }

    @Override
    public int stopAbout(UUID customerId, UUID reference, NotSentBecause because) {
        return db.write(STOP + " AND customer_id = ? AND reference = ?", Enums.code(because), customerId, reference);
    }

    @Override
    public void withdraw(Collection<LetterId> letters, NotSentBecause because) {
        InLists.write(
                db,
                "UPDATE letter SET state = 'not_sent', not_sent_because = ?, due_at = NULL, claim_id = NULL"
                        + " WHERE state IN ('queued', 'waiting') AND id IN (:keys)",
                List.of(Enums.code(because)),
                letters.stream().map(LetterId::value).toList());
    }

    @Override
    public Page<Letter> list(Scope scope, Filter filter, Page.Wanted wanted) {
        return new Select(LetterRow.LETTERS, "l.id")
                .visibleTo(scope)
                .andIf(filter.personId(), "l.person_id = ?")
                .andIf(filter.state() == null ? null : Enums.code(filter.state()), "l.state = ?")
                .page(
                        db,
                        wanted,
                        SORTS,
                        rows::letter,
                        l -> new Page.Position(l.createdAt().toString(), l.id().value()));
    }

    @Override
    public Optional<Letter> find(Scope scope, LetterId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }
}
