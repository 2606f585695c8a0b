package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.Mailing.PausedBecause;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Purpose;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;

/** Mailings as rows of their table. */
@Singleton
class MailingRow {
    static final String MAILINGS = "SELECT m.* FROM mailing m";

    static final String INSERT = "INSERT INTO mailing (id, occasion_id, template, version, purpose, topic, inputs,"
            + " rate_per_hour, error_percent, created_by, created_at, state, paused_because, prepared, letters,"
            + " recent_ended, recent_bad, changed_at, closed_at, next_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))"
            + " ON DUPLICATE KEY UPDATE id = id";

    static final String REPLACE =
            "UPDATE mailing SET rate_per_hour = ?, error_percent = ?, state = ?, paused_because = ?,"
                    + " prepared = ?, letters = ?, recent_ended = ?, recent_bad = ?, changed_at = ?, closed_at = ? WHERE id = ?";

    private final FilledJson json;

    MailingRow(FilledJson json) {
        this.json = json;
    }

    @Nullable Object[] inserted(Mailing mailing) {
        Mailing.Details d = mailing.details();
        return new @Nullable Object[] {
            mailing.id().value(),
            d.occasion(),
            d.template().value(),
            d.version(),
            Enums.code(d.purpose()),
            d.topic().value(),
            json.write(d.inputs()),
            d.pace().perHour(),
            d.errorShare().percent(),
            d.createdBy(),
            mailing.createdAt(),
            Enums.code(mailing.state()),
            paused(mailing),
            mailing.prepared(),
            mailing.letters(),
            mailing.recent().ended(),
            mailing.recent().bad(),
            mailing.changedAt(),
            mailing.closedAt()
        };
    }

    static @Nullable Object[] replaced(Mailing mailing) {
        return new @Nullable Object[] {
            mailing.details().pace().perHour(),
            mailing.details().errorShare().percent(),
            Enums.code(mailing.state()),
            paused(mailing),
            mailing.prepared(),
            mailing.letters(),
            mailing.recent().ended(),
            mailing.recent().bad(),
            mailing.changedAt(),
            mailing.closedAt(),
            mailing.id().value()
        };
    }

    Mailing mailing(Row row) throws SQLException {
        String because = row.textOrNull("paused_because");
        Mailing.Details details = new Mailing.Details(
                row.uuidOrNull("occasion_id"),
                new Code(row.text("template")),
                (int) row.number("version"),
                Enums.of(Purpose.class, row.text("purpose")),
                new Code(row.text("topic")),
                json.read(row.text("inputs")),
                pace(row),
                new ErrorShare((int) row.number("error_percent")),
                row.text("created_by"));
        return new Mailing(
                new MailingId(row.uuid("id")),
                details,
                Enums.of(Mailing.State.class, row.text("state")),
                because == null ? null : Enums.of(PausedBecause.class, because),
                row.number("letters"),
                row.flag("prepared"),
                new Mailing.Recent(row.number("recent_ended"), row.number("recent_bad")),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.instantOrNull("closed_at"));
    }

    static Pace pace(Row row) throws SQLException {
        Long perHour = row.numberOrNull("rate_per_hour");
        return new Pace(perHour == null ? null : perHour.intValue());
    }

    private static @Nullable String paused(Mailing mailing) {
        PausedBecause because = mailing.pausedBecause();
        return because == null ? null : Enums.code(because);
    }
}
