package sambandh.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.bulk.ImportWork;
import sambandh.application.bulk.Imports;
import sambandh.application.bulk.Upload;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.persistence.shared.TestContext;

/** Who receives or merges may die at any moment. */
class ResumedImportTest {
    private static final String FILE = """
            customerExternalId,orderedAt,amount
            1,2026-01-01,1
            2,2026-01-02,2
            3,2026-01-03,3
            1,2026-01-01,1
            """;
    private final ImportBench bench = new ImportBench();
    private final Imports imports = TestContext.bean(Imports.class);
    private final ImportWork work = TestContext.bean(ImportWork.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);

    @Test
    void another_worker_goes_on_where_a_dead_one_ended_and_doubles_nothing() {
        Import made = bench.receive("orders", Map.of("createCustomers", "true"), TestUpload.of(FILE), 2);
        // the second chunk is merged, and not yet committed, when death comes
        Dying dying = new Dying(work);
        assertThatThrownBy(() -> bench.worker(dying.port()).runOne()).isInstanceOf(Dying.Killed.class);
        assertThat(bench.orders()).as("the death comes in the middle").isEqualTo(2);
        assertThat(bench.find(made.id()).mergedTo()).isEqualTo(3);
        assertThat(unitOfWork.perform(() -> work.claim(UUID.randomUUID())))
                .as("while the lease lasts nobody else takes it on")
                .isEmpty();

        bench.write(
                "UPDATE import_job SET due_at = due_at - INTERVAL 1 MINUTE WHERE id = ?",
                made.id().value());
        assertThat(bench.worker().runOne()).isTrue();
        Import done = bench.find(made.id());
        assertThat(done.state()).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(new ImportCounts(4, 0, 0, 0, Map.of()));
        assertThat(bench.orders()).isEqualTo(4);
        assertThatThrownBy(() -> unitOfWork.run(() -> work.advance(made.id(), dying.claim(), 5, ImportCounts.NONE)))
                .as("the dead one coming back is refused")
                .isInstanceOf(ImportWork.ClaimLost.class);
    }

    @Test
    void a_file_whose_receiver_died_is_given_up_and_its_rows_go() {
        class Dies extends RuntimeException {}
        Upload dying = new Upload() {
            private final Upload file = TestUpload.of(FILE);

            @Override
            public java.util.List<String> header() {
                return file.header();
            }

            @Override
            public boolean namesItself() {
                return false;
            }

            @Override
            public Row next() {
                Row row = file.next();
                if (row == null) {
                    throw new Dies();
                }
                return row;
            }

            @Override
            public String digest() {
                return "";
            }
        };
        assertThatThrownBy(() -> bench.receive("orders", Map.of(), dying, 2)).isInstanceOf(Dies.class);
        UUID id = bench.db
                .one(
                        "SELECT id FROM import_job WHERE settings LIKE CONCAT('%', ?, '%')",
                        r -> r.uuid("id"), bench.source)
                .orElseThrow();
        bench.write("UPDATE import_job SET due_at = due_at - INTERVAL 5 MINUTE WHERE id = ?", id);
        assertThat(bench.worker().runOne()).isTrue();
        Import given = bench.find(new sambandh.domain.bulk.ImportId(id));
        assertThat(given.state()).isEqualTo(Import.State.FAILED);
        assertThat(given.reason()).isEqualTo("interrupted");
        assertThat(bench.orders()).isZero();
    }

    @Test
    void a_cancelled_import_merges_no_more_and_leaves_no_staged_rows() {
        Import made = bench.receive("orders", Map.of("createCustomers", "true"), TestUpload.of(FILE), 2);
        unitOfWork.run(
                () -> assertThat(imports.cancel(made.id(), ImportBench.NOW)).isTrue());
        assertThat(bench.worker().runOne()).as("to clear up").isTrue();
        assertThat(bench.worker().runOne()).isFalse();
        assertThat(bench.find(made.id()).state()).isEqualTo(Import.State.CANCELLED);
        assertThat(bench.orders()).isZero();
        assertThat(bench.db.exists(
                        "SELECT 1 FROM import_part WHERE import_id = ?",
                        made.id().value()))
                .isFalse();
    }
}
