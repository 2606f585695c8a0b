package sambandh.persistence.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sambandh.application.order.Orders;
import sambandh.application.relationship.Stages;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.DissolutionReason;
import sambandh.domain.relationship.EndedBy;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.Evidence.Content;
import sambandh.domain.relationship.Evidence.Ending;
import sambandh.domain.relationship.EvidenceKind;
import sambandh.domain.relationship.Stage;
import sambandh.domain.relationship.StageHistory;
import sambandh.persistence.bulk.ImportBench;
import sambandh.persistence.order.RandomOrders;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

/** What is kept of stages is what the domain says of the plain rows, whatever happened to orders and what was told. */
class JdbcStagesTest {
    private static final Map<String, String> CREATING =
            Map.of("map.customerExternalId", "customer", "map.orderedAt", "date", "createCustomers", "true");

    private final Db db = TestContext.bean(Db.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    private final Orders orders = TestContext.bean(Orders.class);
    private final Stages stages = TestContext.bean(Stages.class);

    @Test
    void orders_and_evidence_at_random_leave_what_the_domain_says() {
        for (long seed = 1; seed <= 3; seed++) {
            List<UUID> customers = Stream.generate(TestParties::customer).limit(4).toList();
            RandomOrders random = new RandomOrders(seed, orders, unitOfWork, customers);
            Random dice = new Random(seed);
            for (int n = 1; n <= 60; n++) {
                random.step();
                if (dice.nextInt(4) == 0) {
                    tell(dice, customers.get(dice.nextInt(4)));
                }
                List<CustomerId> some = customers.stream().map(CustomerId::new).toList();
                unitOfWork.run(() -> stages.keepAll(some));
                assertKeptIsPlain("seed " + seed + ", step " + n, customers);
            }
        }
    }

    @Test
    void one_by_one_is_the_same_as_many_and_a_second_time_nothing_is_wrong() {
        List<UUID> customers = Stream.generate(TestParties::customer).limit(3).toList();
        RandomOrders random = new RandomOrders(7, orders, unitOfWork, customers);
        Stream.generate(() -> 1).limit(40).forEach(_ -> random.step());
        List<CustomerId> all = customers.stream().map(CustomerId::new).toList();
        for (CustomerId customer : all) {
            Stages.Kept kept = unitOfWork.perform(() -> stages.keep(customer));
            assertThat(kept.before()).isEqualTo(StageHistory.NONE);
            assertThat(kept.now()).isEqualTo(stages.of(customer));
        }
        assertKeptIsPlain("one by one", customers);
        assertThat(unitOfWork.<Integer>perform(() -> stages.keepAll(all))).isZero();
        unitOfWork.run(() -> db.write(
                "UPDATE relationship_stage SET from_day = from_day - INTERVAL 1 DAY WHERE customer_id = ?",
                customers.getFirst()));
        assertThat(unitOfWork.<Integer>perform(() -> stages.keepAll(all))).isEqualTo(1);
        assertKeptIsPlain("mended", customers);
    }

    @Test
    void files_that_come_late_and_again_with_returns_and_other_customers() {
        ImportBench bench = new ImportBench();
        String file = """
                externalId,customer,date,amount
                a,1,2026-01-10,10.00
                b,1,2026-01-20,5.00
                c,2,2026-01-12,7.00
                d,,2026-01-12,9.00
                e,3,2026-02-01,4.00
                """;
        imported(bench, file);
        assertThat(stage(bench, "1")).isEqualTo("expansion 2026-01-20");
        assertThat(stage(bench, "2")).isEqualTo("awareness 2026-01-12");
        imported(bench, "externalId,customer,date,amount\nf,1,2025-12-01,3.00\n");
        assertThat(stage(bench, "1")).as("a late row moves it").isEqualTo("expansion 2026-01-10");
        imported(bench, """
                externalId,customer,date,amount,kind,refersToExternalId
                g,2,2026-01-15,-7.00,return,c
                """);
        assertThat(stage(bench, "2")).as("returned whole").isEqualTo("exploration 2026-01-15");
        imported(bench, file.replace("d,,", "d,3,").replace("b,1", "b,2"));
        assertThat(stage(bench, "3")).isEqualTo("expansion 2026-02-01");
        assertThat(stage(bench, "1")).isEqualTo("expansion 2026-01-10");
        imported(bench, file.replace("d,,", "d,3,").replace("b,1", "b,2").replace("a,1", "a,2"));
        assertThat(stage(bench, "1")).as("only the late row is left").isEqualTo("awareness 2025-12-01");
        assertKeptIsPlain(
                "all", db.list("SELECT customer_id FROM customer_external_id WHERE source = ?", row -> row.uuid("customer_id"), bench.source));
    }

    @Test
    void what_was_told_comes_back_whole() {
        CustomerId customer = new CustomerId(TestParties.customer());
        Ending ending = new Ending(EndedBy.COMPANY, DissolutionReason.NON_PAYMENT);
        List<Evidence> told = List.of(
                evidence(customer, 1, Content.of(EvidenceKind.INQUIRY, UUID.randomUUID(), "মেলায় দেখা")),
                evidence(customer, 2, Content.failedTrial(false, null, null)),
                evidence(customer, 3, Content.byHand(Stage.AWARENESS, "knows us")),
                evidence(customer, 4, Content.exit(ending, null)));
        unitOfWork.run(() -> told.forEach(stages::add));
        assertThat(stages.told(customer)).isEqualTo(told);
        unitOfWork.run(() -> stages.remove(told.getFirst()));
        assertThat(stages.told(customer)).isEqualTo(told.subList(1, 4));
    }

    private void imported(ImportBench bench, String file) {
        Import done = bench.run("orders", CREATING, file);
        UUID id = done.id().value();
        unitOfWork.run(() -> stages.mark(id));
        while (unitOfWork.<Boolean>perform(() -> stages.keepMarked(id))) {}
        assertThat(db.exists("SELECT 1 FROM relationship_due WHERE import_id = ?", id)).isFalse();
    }

    private String stage(ImportBench bench, String customer) {
        return db.one(
                        "SELECT n.stage, n.since_day FROM customer_external_id x JOIN relationship_now n"
                                + " ON n.customer_id = x.customer_id WHERE x.source = ? AND x.external_id = ?",
                        row -> row.text("stage") + " " + row.dateOrNull("since_day"),
                        bench.source,
                        customer)
                .orElse("none");
    }

    private void assertKeptIsPlain(String when, List<UUID> customers) {
        PlainStages plain = new PlainStages(db, stages, customers);
        Map<UUID, StageHistory> kept = StageRows.of(db, customers);
        for (UUID customer : customers) {
            StageHistory history = plain.of(customer);
            assertThat(kept.getOrDefault(customer, StageHistory.NONE)).as(when).isEqualTo(history);
            assertThat(db.list(
                            "SELECT stage FROM relationship_now WHERE customer_id = ?",
                            row -> row.text("stage").toUpperCase(Locale.ROOT),
                            customer))
                    .as(when)
                    .containsExactly(history.last().stage().name());
        }
    }

    private void tell(Random dice, UUID customer) {
        Content content = switch (dice.nextInt(4)) {
            case 0 -> Content.of(EvidenceKind.CONTRACT, null, null);
            case 1 -> Content.exit(new Ending(EndedBy.CUSTOMER, DissolutionReason.PRICE), null);
            case 2 -> Content.byHand(Stage.values()[dice.nextInt(5)], "so it is");
            default -> Content.of(EvidenceKind.INQUIRY, null, null);
        };
        unitOfWork.run(() -> stages.add(evidence(new CustomerId(customer), dice.nextInt(120), content)));
    }

    private static Evidence evidence(CustomerId customer, int day, Content content) {
        return new Evidence(
                UUID.randomUUID(),
                customer,
                LocalDate.of(2024, 1, 1).plusDays(day),
                content,
                "user:1",
                Instant.parse("2026-03-01T08:00:00.123456Z"));
    }
}
