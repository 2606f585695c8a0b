package sambandh.persistence.interaction;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.interaction.ListeningViews;
import sambandh.application.interaction.Talks;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.Side;
import sambandh.domain.interaction.Talk;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;

@Singleton
class JdbcTalks implements Talks, ListeningViews {
    private static final String MONTHS = "SELECT EXTRACT(YEAR_MONTH FROM i.business_date) AS in_month,"
            + " COUNT(*) AS talks, ROUND(AVG(t.permille)) AS permille, SUM(t.permille > 300) AS too_much,"
            + " COUNT(t.talked_seconds) AS measured, COALESCE(SUM(t.employee_questions), 0) AS employee_questions,"
            + " COALESCE(SUM(t.customer_questions), 0) AS customer_questions,"
            + " COALESCE(MAX(t.longest_seconds), 0) AS longest"
            + " FROM interaction i FORCE INDEX (interaction_by_employee)"
            + " JOIN interaction_talk t ON t.interaction_id = i.id"
            + " WHERE i.employee_id = ? AND i.business_date >= ? AND i.business_date < ?"
            // a day more on each side, whatever the company's zone: where in the index to begin and to end
            + " AND i.started_at >= ? - INTERVAL 1 DAY AND i.started_at < ? + INTERVAL 1 DAY"
            + " GROUP BY in_month ORDER BY in_month";

    private final Db db;

    JdbcTalks(Db db) {
        this.db = db;
    }

    @Override
    public void keep(InteractionId id, Talk talk, @Nullable String transcript, Instant at, String toldBy) {
        Talk.Measured measured = talk.measured();
        db.write("DELETE FROM interaction_talk WHERE interaction_id = ?", id.value());
        db.write(
                "INSERT INTO interaction_talk (interaction_id, permille, talked_seconds, employee_questions,"
                        + " customer_questions, longest_seconds, longest_by, transcript, told_at, told_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                talk.permille(),
                measured == null ? null : measured.talked().toSeconds(),
                measured == null ? null : measured.employeeQuestions(),
                measured == null ? null : measured.customerQuestions(),
                measured == null ? null : measured.longest().toSeconds(),
                measured == null ? null : Enums.code(measured.longestBy()),
                transcript,
                at,
                toldBy);
    }

    @Override
    public Optional<Talk> find(InteractionId id) {
        return db.one(
                "SELECT permille, talked_seconds, employee_questions, customer_questions, longest_seconds, longest_by"
                        + " FROM interaction_talk WHERE interaction_id = ?",
                JdbcTalks::talk,
                id.value());
    }

    @Override
    public Optional<String> transcript(InteractionId id) {
        return db.one(
                        "SELECT transcript FROM interaction_talk WHERE interaction_id = ?",
                        row -> Optional.ofNullable(row.textOrNull("transcript")),
                        id.value())
                .flatMap(it -> it);
    }

    @Override
    public List<Month> months(Scope scope, EmployeeId employee, YearMonth first, YearMonth last) {
        if (scope instanceof Scope.Nothing) {
            return List.of();
        }
        return db.list(
                MONTHS,
                JdbcTalks::month,
                employee.value(),
                first.atDay(1),
                last.plusMonths(1).atDay(1),
                first.atDay(1),
                last.plusMonths(1).atDay(1));
    }

    private static Talk talk(Row row) throws SQLException {
        Long talked = row.numberOrNull("talked_seconds");
        return new Talk(
                (int) row.number("permille"),
                talked == null
                        ? null
                        : new Talk.Measured(
                                Duration.ofSeconds(talked),
                                (int) row.number("employee_questions"),
                                (int) row.number("customer_questions"),
                                Duration.ofSeconds(row.number("longest_seconds")),
                                Enums.of(Side.class, row.text("longest_by"))));
    }

    private static Month month(Row row) throws SQLException {
        int month = (int) row.number("in_month");
        return new Month(
                YearMonth.of(month / 100, month % 100),
                (int) row.number("talks"),
                (int) row.number("permille"),
                (int) row.number("too_much"),
                (int) row.number("measured"),
                row.number("employee_questions"),
                row.number("customer_questions"),
                Duration.ofSeconds(row.number("longest")));
    }
}
