package sambandh.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.RecordingDb;
import sambandh.persistence.shared.RecordingDb.Statement;
import sambandh.persistence.shared.TestDatabase;

/**
 * What the server does for each list of the interface, by each sort and filter: it reads along an index, sorts nothing, and
 * a page far behind costs what the first one costs. {@code lists.csv} names them all; a test over the OpenAPI document sees
 * to that.
 */
class ListPlansTest {
    /** A page of a list, as {@code lists.csv} tells of it. */
    record Listed(String operation, List<String> sorts, List<String> filters) {}

    private record Step(String table, String type, String extra) {
        /** What was gathered before, and the one row of the company. */
        boolean isSmall() {
            return table.startsWith("<") || table.equals("company_profile");
        }
    }

    private static final int LIMIT = 20;

    /** Rows that a page may read: its own, what each of them looks up beside, and others that a filter leaves out. */
    private static final long MOST_READ = 500;

    private static final int COUNTED = 500;
    private static final long MOST_COUNTED = 5 * COUNTED;

    /** Those of one customer, or of one employee's customers, are few, and sorted; a segment is worked out whole. */
    private static final Set<String> SORTED = Set.of("listCustomerPeople", "listSegmentCustomers");

    private static ApplicationContext context;
    private static RecordingDb db;
    private static ListCases cases;

    @BeforeAll
    static void fill() {
        Map<String, Object> properties =
                new HashMap<>(TestDatabase.freshSchema().properties());
        properties.put("sambandh.test.record-lists", "true");
        context = ApplicationContext.builder()
                .properties(properties)
                .singletons(Clock.systemUTC(), new Bells(), (Ids) UUID::randomUUID)
                .start();
        db = context.getBean(RecordingDb.class);
        new ListWorld(db).fill(context.getBean(UnitOfWork.class));
        cases = new ListCases(context, ListCases.ONE);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    static List<Listed> lists() throws IOException {
        try (InputStream in = Objects.requireNonNull(ListPlansTest.class.getResourceAsStream("/lists.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .map(cells -> new Listed(cells[0], words(cells[1]), words(cells[2])))
                    .toList();
        }
    }

    private static List<String> words(String cell) {
        // what q finds has plans of its own: SearchIndexTest
        return Arrays.stream(cell.split(" "))
                .filter(word -> !word.isEmpty() && !word.equals("q"))
                .toList();
    }

    @Test
    void each_list_has_its_case() throws IOException {
        assertThat(lists()).extracting(Listed::operation).containsExactlyInAnyOrderElementsOf(cases.operations());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_reads_along_an_index(Listed list) {
        List<String> faults = new ArrayList<>();
        for (String sort : list.sorts()) {
            for (Set<String> filters : filters(list)) {
                for (boolean descending : new boolean[] {false, true}) {
                    Page.Wanted first = new Page.Wanted(LIMIT, sort, descending, null).counting(COUNTED);
                    faults.addAll(faults(list, filters, first));
                    faults.addAll(faults(list, filters, first.counting(0).after(ListCases.middle(sort))));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<Set<String>> filters(Listed list) {
        List<Set<String>> subsets = new ArrayList<>(List.of(Set.of()));
        list.filters().forEach(filter -> subsets.add(Set.of(filter)));
        for (int i = 0; i < list.filters().size(); i++) {
            for (String second : list.filters().subList(i + 1, list.filters().size())) {
                subsets.add(Set.of(list.filters().get(i), second));
            }
        }
        subsets.add(Set.copyOf(list.filters()));
        return subsets;
    }

    /** What is wrong with the statements of a page. */
    private static List<String> faults(Listed list, Set<String> filters, Page.Wanted wanted) {
        db.taken();
        cases.of(list.operation()).ask(filters, wanted);
        List<Statement> statements = db.taken();
        assertThat(statements).as("%s is a list", list).isNotEmpty();
        boolean whole = SORTED.contains(list.operation())
                || filters.contains("segmentId")
                || list.operation().equals("listPeople") && filters.contains("ownerId");
        List<String> faults = new ArrayList<>();
        for (Statement statement : statements) {
            List<Step> plan = plan(statement);
            assertThat(plan).as(statement.sql()).isNotEmpty();
            boolean scans = plan.stream().anyMatch(step -> step.type().equals("ALL") && !step.isSmall());
            boolean sorts = plan.stream().anyMatch(step -> step.extra().contains("filesort"));
            long read = whole || filters.size() > 1 ? 0 : rowsRead(statement);
            if (scans && !statement.isCount()
                    || sorts && !whole
                    || read > (statement.isCount() ? MOST_COUNTED : MOST_READ)) {
                faults.add("%s %s %s%s reads %d rows: %s by %s"
                        .formatted(
                                list.operation(),
                                filters,
                                wanted.descending() ? "-" : "",
                                wanted.sort(),
                                read,
                                plan,
                                statement.sql()));
            }
        }
        return faults;
    }

    private static List<Step> plan(Statement statement) {
        return db.really(
                statement,
                "EXPLAIN " + (isMySql() ? "FORMAT=TRADITIONAL " : ""),
                row -> new Step(
                        String.valueOf(row.textOrNull("table")),
                        String.valueOf(row.textOrNull("type")),
                        String.valueOf(row.textOrNull("Extra"))));
    }

    private static long rowsRead(Statement statement) {
        return context.getBean(UnitOfWork.class).perform(() -> {
            long before = handled();
            long asking = handled() - before;
            before = handled();
            db.really(statement, "", row -> true);
            return handled() - before - asking;
        });
    }

    private static long handled() {
        return db.list("SHOW SESSION STATUS LIKE 'Handler_read%'", row -> Long.parseLong(row.text("Value"))).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static boolean isMySql() {
        return Stream.of(db.list("SELECT VERSION() AS version", row -> row.text("version"))
                        .getFirst())
                .noneMatch(version -> version.contains("MariaDB"));
    }
}
