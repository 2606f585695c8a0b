package sambandh.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sambandh.application.campaign.EnrolmentViews;
import sambandh.application.campaign.Enrolments;
import sambandh.application.campaign.EnrolmentsContract;
import sambandh.application.campaign.SeriesStore;
import sambandh.application.letter.Letters;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Letter;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

class JdbcEnrolmentsTest implements EnrolmentsContract {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    @BeforeEach
    void nothingIsDue() {
        write("UPDATE series_enrolment SET due_at = NULL");
    }

    private static void write(String sql, Object... params) {
        TestContext.bean(UnitOfWork.class).run(() -> TestContext.bean(Db.class).write(sql, params));
    }

    @Override
    public SeriesStore store() {
        return TestContext.bean(SeriesStore.class);
    }

    @Override
    public Enrolments enrolments() {
        return TestContext.bean(Enrolments.class);
    }

    @Override
    public EnrolmentViews views() {
        return TestContext.bean(EnrolmentViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public UUID customer() {
        return TestParties.customer();
    }

    @Override
    public UUID person() {
        UUID id = UUID.randomUUID();
        write(
                "INSERT INTO person (id, version, name, do_not_contact, created_at, changed_at)"
                        + " VALUES (?, 1, 'Somebody', FALSE, ?, ?)",
                id,
                THEN,
                THEN);
        return id;
    }

    @Override
    public Letter letter(UUID person, String dedupeKey) {
        Letter letter =
                SampleLetters.letter().to(person).due(FAR).dedupeKey(dedupeKey).build();
        unitOfWork().run(() -> TestContext.bean(Letters.class).add(letter));
        return letter;
    }

    @Test
    void who_is_due_is_found_along_the_index() {
        List<String> plan = unitOfWork()
                .perform(() -> TestContext.bean(Db.class)
                        .list(
                                "EXPLAIN " + (isMySql() ? "FORMAT=TRADITIONAL " : "")
                                        + "SELECT q.id FROM series_enrolment q FORCE INDEX (series_enrolment_by_due)"
                                        + " WHERE q.due_at <= UTC_TIMESTAMP(6) AND TRUE ORDER BY q.due_at, q.id LIMIT 100",
                                row -> row.textOrNull("key") + " " + row.textOrNull("Extra")));
        assertThat(plan)
                .singleElement()
                .asString()
                .startsWith("series_enrolment_by_due")
                .doesNotContain("filesort");
        assertThat(unitOfWork().perform(() -> enrolments().take(UUID.randomUUID(), 1, Duration.ZERO)))
                .isEmpty();
    }

    @Test
    void who_is_left_over_is_found_by_one_look_into_the_index_for_each_series() {
        List<String> plan = TestContext.bean(Db.class)
                .list(
                        "EXPLAIN " + (isMySql() ? "FORMAT=TRADITIONAL " : "") + JdbcEnrolments.LEFT_OVER,
                        row -> row.textOrNull("key") + " " + row.textOrNull("ref"));
        assertThat(plan).hasSize(2);
        assertThat(plan.getFirst()).startsWith("series_by_state");
        assertThat(plan.getLast()).startsWith("series_enrolment_by_waiting").endsWith(".id,const");
    }

    private static boolean isMySql() {
        return TestContext.bean(Db.class).list("SELECT VERSION() AS version", row -> row.text("version")).stream()
                .noneMatch(version -> version.contains("MariaDB"));
    }

    @Test
    void who_is_not_kept_any_more_is_in_no_series() {
        UUID person = person();
        UUID series = UUID.randomUUID();
        write(
                "INSERT INTO series (id, version, name, state, details, created_at, changed_at)"
                        + " VALUES (?, 1, 'x', 'draft', '{\"steps\": [{\"template\": \"t\", \"after\": \"P1D\"}]}', ?, ?)",
                series,
                THEN,
                THEN);
        write(
                "INSERT INTO series_enrolment (id, series_id, person_id, round, enrolled_at, enrolled_by, step, waiting,"
                        + " attempts) VALUES (?, ?, ?, 1, ?, 'x', 0, TRUE, 0)",
                UUID.randomUUID(),
                series,
                person,
                THEN);
        write("DELETE FROM person WHERE id = ?", person);
        assertThat(views().results(ALL, new sambandh.domain.campaign.SeriesId(series))
                        .enrolled())
                .isZero();
    }
}
