package sambandh.persistence.campaign;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.EnrolmentId;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Row;

/** Enrolments as rows of their table. */
final class EnrolmentRow {
    static final String ENROLMENTS = "SELECT e.* FROM series_enrolment e";

    private EnrolmentRow() {}

    static Enrolment read(Row row) throws SQLException {
        UUID letter = row.uuidOrNull("letter_id");
        Instant ended = row.instantOrNull("ended_at");
        @Nullable String because = row.textOrNull("ended_because");
        return new Enrolment(
                new EnrolmentId(row.uuid("id")),
                new SeriesId(row.uuid("series_id")),
                row.uuid("person_id"),
                row.uuidOrNull("customer_id"),
                row.uuidOrNull("reference"),
                (int) row.number("round"),
                row.instant("enrolled_at"),
                row.text("enrolled_by"),
                (int) row.number("step"),
                letter == null ? null : new LetterId(letter),
                ended == null ? row.instantOrNull("due_at") : null,
                ended,
                because == null ? null : new Code(because));
    }
}
