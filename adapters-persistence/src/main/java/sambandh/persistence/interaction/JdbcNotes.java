package sambandh.persistence.interaction;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.interaction.NoteViews;
import sambandh.application.interaction.Notes;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.interaction.Note;
import sambandh.domain.interaction.NoteId;
import sambandh.domain.interaction.Promise;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcNotes implements Notes, NoteViews {
    private static final String NOTES = "SELECT n.*, l.state AS letter_state, l.not_sent_because, l.sent_at"
            + " FROM note n"
            + " LEFT JOIN letter l ON l.id = n.letter_id";
    private static final Map<String, SortColumn> SORTS =
            Map.of("writtenAt", SortColumn.instant("n.written_at"), "dueAt", SortColumn.instant("n.due_at"));

    private final Db db;

    JdbcNotes(Db db) {
        this.db = db;
    }

    @Override
    public void add(Note note) {
        Promise promise = note.promise();
        db.write(
                "INSERT INTO note (id, customer_id, signed_by, text, person_id, letter_id, promised_on, due_at, zone,"
                        + " said, written_at, written_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                note.id().value(),
                note.customerId().value(),
                note.signedBy() == null ? null : note.signedBy().value(),
                note.text(),
                note.to() == null ? null : note.to().value(),
                note.letterId(),
                promise == null ? null : promise.on(),
                promise == null ? null : promise.dueAt(),
                promise == null ? null : promise.zone().getId(),
                promise == null ? null : promise.said(),
                note.writtenAt(),
                note.writtenBy());
    }

    @Override
    public void keep(NoteId id, Instant at) {
        db.write("UPDATE note SET kept_at = COALESCE(kept_at, ?) WHERE id = ? AND due_at IS NOT NULL", at, id.value());
    }

    @Override
    public void withdraw(NoteId id, Instant at) {
        db.write(
                "UPDATE note SET withdrawn_at = COALESCE(withdrawn_at, ?) WHERE id = ? AND due_at IS NOT NULL",
                at,
                id.value());
    }

    @Override
    public Page<Seen> list(Scope scope, CustomerId customer, Instant now, Page.Wanted wanted) {
        return new Select(NOTES, "n.id")
                .visibleTo(scope)
                .and("n.customer_id = ?", customer.value())
                .page(db, wanted, SORTS, row -> seen(row, now), seen -> position(seen, wanted));
    }

    @Override
    public Page<Seen> promises(
            Scope scope, CustomerId customer, @Nullable PromiseState state, Instant now, Page.Wanted wanted) {
        Select list = new Select(NOTES, "n.id")
                .visibleTo(scope)
                .and("n.customer_id = ?", customer.value())
                .and("n.due_at IS NOT NULL");
        return narrowed(list, state, now)
                .page(db, wanted, SORTS, row -> seen(row, now), seen -> position(seen, wanted));
    }

    private static Select narrowed(Select list, @Nullable PromiseState state, Instant now) {
        String pending = "n.kept_at IS NULL AND n.withdrawn_at IS NULL";
        return switch (state) {
            case null -> list;
            case OPEN -> list.and(pending).and("n.due_at > ?", now);
            case LATE -> list.and(pending).and("n.due_at <= ?", now);
            case KEPT -> list.and("n.kept_at IS NOT NULL");
            case WITHDRAWN -> list.and("n.kept_at IS NULL").and("n.withdrawn_at IS NOT NULL");
        };
    }

    @Override
    public Optional<Seen> find(Scope scope, NoteId id, Instant now) {
        return scope instanceof Scope.Nothing
                ? Optional.empty()
                : db.one(NOTES + " WHERE n.id = ?", row -> seen(row, now), id.value());
    }

    private static Page.Position position(Seen seen, Page.Wanted wanted) {
        Note note = seen.note();
        Promise promise = note.promise();
        Instant at = promise != null && wanted.sort().equals("dueAt") ? promise.dueAt() : note.writtenAt();
        return new Page.Position(at.toString(), note.id().value());
    }

    private static Seen seen(Row row, Instant now) throws SQLException {
        Note note = note(row);
        String letter = row.textOrNull("letter_state");
        String because = row.textOrNull("not_sent_because");
        Sending sending = letter == null
                ? null
                : new Sending(
                        Enums.of(Letter.State.class, letter),
                        because == null ? null : Enums.of(NotSentBecause.class, because),
                        row.instantOrNull("sent_at"));
        Promise promise = note.promise();
        return new Seen(note, sending, promise == null ? null : keeping(row, promise, now));
    }

    private static Keeping keeping(Row row, Promise promise, Instant now) throws SQLException {
        return Keeping.of(promise, row.instantOrNull("kept_at"), row.instantOrNull("withdrawn_at"), now);
    }

    private static Note note(Row row) throws SQLException {
        UUID signedBy = row.uuidOrNull("signed_by");
        UUID to = row.uuidOrNull("person_id");
        Instant due = row.instantOrNull("due_at");
        return new Note(
                new NoteId(row.uuid("id")),
                new CustomerId(row.uuid("customer_id")),
                signedBy == null ? null : new EmployeeId(signedBy),
                row.text("text"),
                to == null ? null : new PersonId(to),
                row.uuidOrNull("letter_id"),
                due == null
                        ? null
                        : new Promise(row.date("promised_on"), due, ZoneId.of(row.text("zone")), row.text("said")),
                row.instant("written_at"),
                row.text("written_by"));
    }
}
