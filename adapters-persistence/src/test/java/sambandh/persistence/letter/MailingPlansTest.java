package sambandh.persistence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.Letters;
import sambandh.application.letter.MailingViews;
import sambandh.application.letter.Mailings;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.MailingId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestDatabase;

/**
 * What claims read beside a paused mailing of many letters that are due: next to nothing, since each lane is a part of the
 * index of its own. How many rows the server handles says it whatever the machine; for a million it is the same.
 */
class MailingPlansTest {
    private static final int MANY = 10_000;
    private static final UUID PAUSED = new UUID(0, 7);
    private static final UUID RUNNING = new UUID(0, 8);

    private static ApplicationContext context;
    private static Db db;

    @BeforeAll
    static void fill() {
        Map<String, Object> properties =
                new HashMap<>(TestDatabase.freshSchema().properties());
        context = ApplicationContext.builder()
                .properties(properties)
                .singletons(Clock.systemUTC(), new Bells(), (Ids) UUID::randomUUID)
                .start();
        db = context.getBean(Db.class);
        // the server goes on taking letters for few, as it does while a campaign puts them in
        unitOfWork().run(() -> db.write("ALTER TABLE letter STATS_AUTO_RECALC = 0"));
        db.list("ANALYZE TABLE letter", row -> true);
        unitOfWork().run(() -> {
            people();
            mailing(PAUSED, "paused");
            mailing(RUNNING, "running");
            letters("n", "UNHEX(LPAD('7', 32, '0'))", "TRUE");
            letters("n + 100000", "UNHEX(LPAD('8', 32, '0'))", "n < 3");
            letters("n + 200000", "NULL", "n < 2");
        });
        db.list("ANALYZE TABLE mailing, person", row -> true);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static UnitOfWork unitOfWork() {
        return context.getBean(UnitOfWork.class);
    }

    private static String numbers() {
        String digits = "SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9";
        return ("(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM (%1$s) a, (%1$s) b, (%1$s) c, (%1$s) e) r")
                .formatted(digits);
    }

    private static void people() {
        db.write("INSERT INTO person (id, version, name, do_not_contact, created_at, changed_at)"
                + " SELECT UNHEX(LPAD(HEX(n), 32, '0')), 1, 'N', FALSE, '2026-01-01', '2026-01-01' FROM " + numbers());
    }

    private static void mailing(UUID id, String state) {
        db.write(
                "INSERT INTO mailing (id, template, version, purpose, topic, inputs, state, prepared, letters, next_at,"
                        + " error_percent, recent_ended, recent_bad, created_by, created_at, changed_at)"
                        + " VALUES (?, 't', 0, 'marketing', 't', '{}', ?, TRUE, 0, '2026-01-01', 5, 0, 0, 'job:x',"
                        + " '2026-01-01', '2026-01-01')",
                id,
                state);
    }

    private static void letters(String id, String mailing, String which) {
        db.write("INSERT INTO letter (id, mailing_id, person_id, purpose, topic, template, to_name, subject, text_body,"
                + " html_body, message_id, state, express, attempts, due_at, created_by, dedupe_key, created_at)"
                + " SELECT UNHEX(LPAD(HEX(" + id + "), 32, '0')), " + mailing + ", UNHEX(LPAD(HEX(n), 32, '0')),"
                + " 'marketing', 't', 't', 'N', 'S', 'T', 'H', " + id + ", 'queued', FALSE, 0,"
                + " '2026-01-01' + INTERVAL n SECOND, 'job:x', " + id + ", '2026-01-01' FROM " + numbers()
                + " WHERE " + which);
    }

    private static <T> T within(long most, Supplier<T> work) {
        return unitOfWork().perform(() -> {
            long before = handled();
            long asking = handled() - before;
            before = handled();
            T done = work.get();
            assertThat(handled() - before - asking).as("rows read").isLessThan(most);
            return done;
        });
    }

    private static long handled() {
        return db.list("SHOW SESSION STATUS LIKE 'Handler_read%'", row -> Long.parseLong(row.text("Value"))).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void a_paused_mailing_costs_claims_nothing() {
        LetterQueue queue = context.getBean(LetterQueue.class);
        Duration none = Duration.ZERO;
        assertThat(within(60, queue::isAnyAlone)).isTrue();
        assertThat(within(60, () -> queue.take(Lane.EXPRESS, 20, none))).isEmpty();
        assertThat(within(60, () -> queue.take(Lane.SERVICE, 20, none))).isEmpty();
        // of ten thousand; MySQL asks for the rows that it takes a few times more often than MariaDB
        assertThat(within(150, () -> queue.take(Lane.SINGLE, 20, none))).hasSize(2);
        assertThat(within(150, () -> queue.take(Lane.MAILED, 20, none))).hasSize(3);
        Mailings mailings = context.getBean(Mailings.class);
        assertThat(within(30, () -> mailings.isAnyLeft(new MailingId(PAUSED)))).isTrue();
        assertThat(within(400, () -> mailings.withdraw(new MailingId(PAUSED), 50)))
                .isEqualTo(50);
    }

    @Test
    void what_else_their_readers_get_is_read_by_reader() {
        Letters letters = context.getBean(Letters.class);
        List<LetterId> some = LongStream.range(1_000, 1_032)
                .mapToObj(n -> new LetterId(new UUID(0, n)))
                .toList();
        Instant longAgo = Instant.parse("2025-01-01T00:00:00Z");
        Instant later = Instant.parse("2027-01-01T00:00:00Z");
        assertThat(within(300, () -> letters.near(some, longAgo, later))).isEmpty();
    }

    @Test
    void of_mailings_only_those_that_are_open_are_read() {
        unitOfWork()
                .run(() -> db.write(
                        "INSERT INTO mailing (id, occasion_id, template, version, purpose, topic, inputs, state,"
                                + " prepared, letters, next_at, error_percent, recent_ended, recent_bad, created_by, created_at,"
                                + " changed_at, closed_at) SELECT UNHEX(LPAD(HEX(n + 100000), 32, '0')), UNHEX(LPAD('9', 32, '0')),"
                                + " 't', 0, 'marketing', 't', '{}', 'done', TRUE, 0, '2026-01-01', 5, 0, 0, 'job:x', '2026-01-01',"
                                + " '2026-01-01', '2026-01-01' FROM " + numbers()));
        assertThat(within(50, context.getBean(Mailings.class)::openOccasions)).isEmpty();
    }

    @Test
    void how_a_mailing_stands_is_told_by_its_index_alone() {
        List<MailingViews.Count> counts = within(
                MANY * 2L + 200,
                () -> context.getBean(MailingViews.class)
                        .counts(new Scope.Company(), List.of(new MailingId(PAUSED), new MailingId(RUNNING))));
        assertThat(counts.stream().mapToLong(MailingViews.Count::letters).sum()).isEqualTo(MANY + 3);
        assertThat(db.list(
                        "EXPLAIN " + (isMySql() ? "FORMAT=TRADITIONAL " : "") + JdbcMailingViews.COUNTS,
                        row -> String.valueOf(row.textOrNull("Extra")),
                        PAUSED))
                .allMatch(extra -> extra.contains("Using index"));
    }

    private static boolean isMySql() {
        return db.list("SELECT VERSION() AS version", row -> row.text("version")).stream()
                .noneMatch(version -> version.contains("MariaDB"));
    }
}
