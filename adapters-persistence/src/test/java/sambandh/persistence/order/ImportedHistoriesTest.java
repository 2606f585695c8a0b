package sambandh.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.bulk.ImportWork;
import sambandh.application.bulk.Imports;
import sambandh.application.order.Histories;
import sambandh.application.order.OrderMerge;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.customer.CustomerId;
import sambandh.persistence.bulk.Dying;
import sambandh.persistence.bulk.ImportBench;
import sambandh.persistence.bulk.TestUpload;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;
import sambandh.persistence.shared.Waiting;

/** Whatever becomes of a large import, at its end the histories say what the orders say. */
class ImportedHistoriesTest {
    private static final int ROWS = ImportedHistories.SMALL + 1_000;
    private static final Map<String, String> CREATING = Map.of("createCustomers", "true");

    private final Db db = TestContext.bean(Db.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    private final ImportBench bench = new ImportBench();

    @Test
    void while_it_runs_customers_are_behind_and_at_its_end_nobody_is() {
        Import made = diesAt(ROWS / 2, file(ROWS, n -> n % 2_200));
        assertThat(behind(made)).as("customers of the first chunk").isEqualTo(2_200);
        assertThat(PlainTotals.kept(db, customers())).isEmpty();
        goesOn(made);
        assertAllIsRight();
        assertThat(PlainTotals.kept(db, customers())).hasSize(2_200);
    }

    @Test
    void killed_while_they_are_worked_out_the_rest_is_worked_out_by_the_next() {
        Import made = diesAt(ROWS, file(ROWS, n -> n % 2_200));
        assertThat(bench.find(made.id()).mergedTo()).as("all is merged").isEqualTo(made.lastLine());
        assertThat(behind(made)).isEqualTo(2_200);
        goesOn(made);
        assertAllIsRight();
        assertThat(bench.find(made.id()).counts().created()).isEqualTo(ROWS);
    }

    @Test
    void two_who_work_them_out_at_once_take_different_ones() {
        Import made = diesAt(ROWS, file(ROWS, n -> n % 2_200));
        OrderMerge merge = TestContext.bean(OrderMerge.class);
        unitOfWork.run(() -> {
            assertThat(merge.settle(made)).isTrue();
            CompletableFuture<Boolean> other =
                    CompletableFuture.supplyAsync(() -> unitOfWork.perform(() -> merge.settle(made)));
            assertThat(other.join()).as("it need not wait for the first").isTrue();
            assertThat(behind(made)).isEqualTo(200);
        });
        goesOn(made);
        assertAllIsRight();
    }

    @Test
    void whoever_was_in_other_hands_is_worked_out_before_an_import_is_over() throws Exception {
        Import made = diesAt(ROWS, file(ROWS, n -> n % 2_200));
        bench.leaseEnds(made);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> worker = unitOfWork.perform(() -> {
                long held = db.list(
                                "SELECT customer_id FROM customer_history_behind WHERE import_id = ? LIMIT 3 FOR UPDATE",
                                row -> row.uuid("customer_id"),
                                made.id().value())
                        .size();
                assertThat(held).isEqualTo(3);
                Future<?> other = thread.submit(() -> bench.worker().runOne());
                Waiting.until("SELECT customer_id FROM customer_history_behind", other);
                return other;
            });
            worker.get();
        }
        goesOn(made);
        assertAllIsRight();
    }

    @Test
    void called_off_in_the_middle_what_came_until_then_counts() {
        Import made = diesAt(ROWS / 2, file(ROWS, n -> n % 2_200));
        Imports imports = TestContext.bean(Imports.class);
        unitOfWork.run(
                () -> assertThat(imports.cancel(made.id(), ImportBench.NOW)).isTrue());
        assertThat(bench.worker().runOne()).as("to clear up").isTrue();
        assertThat(bench.find(made.id()).state()).isEqualTo(Import.State.CANCELLED);
        assertThat(bench.orders()).isEqualTo(ROWS / 2);
        assertAllIsRight();
    }

    @Test
    void orders_that_come_again_with_other_amounts_and_customers_count_anew() {
        bench.run("orders", CREATING, TestUpload.of(file(ROWS, n -> n % 900)), 2_000);
        bench.run("orders", CREATING, TestUpload.of(file(ROWS, n -> n % 901).replace("-07,", "-08,9")), 2_500);
        assertAllIsRight();
        assertThat(PlainTotals.kept(db, customers())).hasSize(901);
    }

    @Test
    void all_at_once_they_are_right_too() {
        bench.run(
                "orders",
                Map.of("createCustomers", "true", "atomic", "true"),
                TestUpload.of(file(ROWS, n -> n)),
                2_500);
        assertAllIsRight();
        assertThat(PlainTotals.kept(db, customers())).hasSize(ROWS);
    }

    @Test
    void a_small_import_leaves_nobody_behind_for_a_moment() {
        Import made = diesAt(
                2,
                "externalId,customerExternalId,orderedAt,amount\na,1,2026-01-02,5\nb,2,2026-01-02,5\nc,3,2026-01-02,5\n");
        assertThat(bench.orders()).isEqualTo(2);
        assertThat(behind(made)).isZero();
        assertAllIsRight();
    }

    @Test
    void who_checks_meanwhile_finds_nothing_wrong_with_those_who_are_behind() {
        Import made = diesAt(ROWS / 2, file(ROWS, n -> n % 50));
        Histories check = TestContext.bean(Histories.class);
        List<CustomerId> customers = customers().stream().map(CustomerId::new).toList();
        assertThat(unitOfWork.perform(() -> check.mend(customers))).isZero();
        goesOn(made);
        assertAllIsRight();
        assertThat(unitOfWork.perform(() -> check.mend(customers))).isZero();
    }

    /** Merges the first chunk, and dies behind the next, which is lost; or, where the first is all, behind the first thousand that are worked out. */
    private Import diesAt(int chunk, String file) {
        Import made = bench.receive("orders", CREATING, TestUpload.of(file), chunk);
        Dying dying = new Dying(TestContext.bean(ImportWork.class));
        assertThatThrownBy(() -> bench.worker(dying.port()).runOne()).isInstanceOf(Dying.Killed.class);
        return made;
    }

    private void goesOn(Import made) {
        bench.leaseEnds(made);
        while (!bench.find(made.id()).state().isOver()) {
            bench.worker().runOne();
        }
        assertThat(bench.find(made.id()).state()).isEqualTo(Import.State.SUCCEEDED);
        assertThat(behind(made)).isZero();
    }

    private void assertAllIsRight() {
        List<UUID> customers = customers();
        assertThat(PlainTotals.kept(db, customers)).isEqualTo(PlainTotals.plain(db, customers));
    }

    private long behind(Import made) {
        return db.one(
                        "SELECT COUNT(*) AS n FROM customer_history_behind WHERE import_id = ?",
                        row -> row.number("n"),
                        made.id().value())
                .orElseThrow();
    }

    private List<UUID> customers() {
        return db.list(
                "SELECT customer_id FROM customer_external_id WHERE source = ?",
                row -> row.uuid("customer_id"),
                bench.source);
    }

    private static String file(int rows, IntFunction<Integer> customer) {
        return IntStream.range(0, rows)
                .mapToObj(n -> "O%d,C%d,2026-%02d-07,%d%n".formatted(n, customer.apply(n), n % 2 + 1, n % 40 + 1))
                .collect(Collectors.joining("", "externalId,customerExternalId,orderedAt,amount\n", ""));
    }
}
