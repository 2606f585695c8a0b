package sambandh.persistence.campaign;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.EnrolmentViews;
import sambandh.application.shared.Page;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcEnrolmentViews implements EnrolmentViews {
    private static final Map<String, SortColumn> SORTS = Map.of("enrolledAt", SortColumn.instant("e.enrolled_at"));

    /** The step stands in the key; a letter that gave way to another of its step has a longer one. */
    static final String LETTERS = "SELECT CAST(SUBSTRING_INDEX(l.dedupe_key, ':', -1) AS UNSIGNED) AS step, l.state,"
            + " l.not_sent_because, COUNT(*) AS n FROM letter l FORCE INDEX (letter_once)"
            + " WHERE l.dedupe_key >= ? AND l.dedupe_key < ? AND l.dedupe_key NOT LIKE 's:%:%:%:%:%'"
            + " GROUP BY step, l.state, l.not_sent_because ORDER BY step, l.state, l.not_sent_because";

    private final Db db;

    JdbcEnrolmentViews(Db db) {
        this.db = db;
    }

    @Override
    public Page<Enrolment> list(Scope scope, Filter filter, Page.Wanted wanted) {
        return new Select(EnrolmentRow.ENROLMENTS, "e.id")
                .visibleTo(scope)
                .and("e.series_id = ?", filter.series().value())
                .andIf(filter.personId(), "e.person_id = ?")
                .andIf(filter.waiting(), "e.waiting = ?")
                .page(
                        db,
                        wanted,
                        SORTS,
                        EnrolmentRow::read,
                        e -> new Page.Position(e.enrolledAt().toString(), e.id().value()));
    }

    @Override
    public Results results(Scope scope, SeriesId series) {
        if (scope instanceof Scope.Nothing) {
            return new Results(0, 0, Map.of(), List.of());
        }
        Map<Code, Long> ended = new HashMap<>();
        long waiting = 0;
        for (Ended one : db.list(
                "SELECT ended_because, COUNT(*) AS n FROM series_enrolment FORCE INDEX (series_enrolment_by_end)"
                        + " WHERE series_id = ? GROUP BY ended_because",
                row -> new Ended(row.textOrNull("ended_because"), row.number("n")),
                series.value())) {
            if (one.because() == null) {
                waiting = one.number();
            } else {
                ended.put(new Code(one.because()), one.number());
            }
        }
        long enrolled = waiting + ended.values().stream().mapToLong(n -> n).sum();
        String key = "s:" + series.value();
        return new Results(
                enrolled, waiting, ended, db.list(LETTERS, JdbcEnrolmentViews::letters, key + ":", key + ";"));
    }

    private record Ended(@Nullable String because, long number) {}

    private static Letters letters(Row row) throws SQLException {
        String because = row.textOrNull("not_sent_because");
        return new Letters(
                (int) row.number("step"),
                Enums.of(Letter.State.class, row.text("state")),
                because == null ? null : Enums.of(NotSentBecause.class, because),
                row.number("n"));
    }
}
