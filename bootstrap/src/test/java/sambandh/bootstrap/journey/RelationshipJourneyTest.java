package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** After a company's history has come in, each customer has a stage on every day, with the order that shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationshipJourneyTest {
    private static final String CDNOW = "/api/v1/imports/orders?mode=history&createCustomers=true&source=cdnow"
            + "&map.customerExternalId=customer_id&map.orderedAt=date&default.currency=EUR&zone=UTC";

    private Installation installation;
    private Caller admin;
    private Map<String, TreeSet<LocalDate>> bought;

    @BeforeAll
    void the_history_comes_in() throws IOException {
        PublishedFiles.mustBeThere();
        installation = new Installation();
        admin = installation.administrator();
        Path file = PublishedFiles.file("cdnow_sample.csv");
        bought = new TreeMap<>();
        PublishedFiles.rows(file)
                .forEach(row -> bought.computeIfAbsent(row.getField("customer_id"), _ -> new TreeSet<>())
                        .add(LocalDate.parse(row.getField("date"))));
        imported(file);
    }

    @AfterAll
    void close() {
        if (installation != null) {
            installation.close();
        }
    }

    @Test
    void customers_are_counted_by_stage_on_every_day() {
        for (String day : List.of("1996-12-31", "1997-01-01", "1997-02-15", "1997-12-31", "1998-07-01")) {
            LocalDate asOf = LocalDate.parse(day);
            long knowing = bought.values().stream()
                    .filter(days -> days.headSet(asOf, true).size() == 1)
                    .count();
            long growing = bought.values().stream()
                    .filter(days -> days.headSet(asOf, true).size() > 1)
                    .count();
            assertThat(counts(day))
                    .as(day)
                    .containsExactly(bought.size() - knowing - growing, knowing, growing, 0L, 0L);
        }
    }

    @Test
    void each_stage_has_the_order_that_showed_it() {
        Stream.of("1", "2", "3", "1000", "2357").filter(bought::containsKey).forEach(this::assertShown);
        assertThat(bought.values()).anyMatch(days -> days.size() > 1);
        bought.entrySet().stream()
                .filter(it -> it.getValue().size() > 1)
                .limit(3)
                .map(Map.Entry::getKey)
                .forEach(this::assertShown);
    }

    @Test
    void the_same_file_again_changes_no_stage_and_tells_nobody() throws IOException {
        List<Long> before = counts("1998-07-01");
        imported(PublishedFiles.file("cdnow_sample.csv"));
        assertThat(counts("1998-07-01")).isEqualTo(before);
        String customer = customer("1");
        assertThat(admin.get("/api/v1/customers/" + customer + "/timeline")
                        .raw()
                        .body())
                .doesNotContain("relationship.");
    }

    private void assertShown(String customer) {
        String path = "/api/v1/customers/" + customer(customer) + "/relationship?asOf=";
        List<LocalDate> days = List.copyOf(bought.get(customer));
        assertThat(admin.get(path + days.getFirst().minusDays(1)).text("stage")).isEqualTo("exploration");
        assertOrder(admin.get(path + days.getFirst()), "awareness", "first_order", days.getFirst());
        if (days.size() > 1) {
            assertOrder(admin.get(path + "1998-07-01"), "expansion", "growth", days.get(1));
        }
    }

    private void assertOrder(Caller.Answer shown, String stage, String kind, LocalDate day) {
        assertThat(shown.text("stage")).isEqualTo(stage);
        assertThat(shown.text("stageSince")).isEqualTo(day.toString());
        assertThat(shown.text("evidence/kind")).isEqualTo(kind);
        assertThat(admin.get("/api/v1/orders/" + shown.text("evidence/orderId")).text("businessDate"))
                .isEqualTo(day.toString());
    }

    private String customer(String externalId) {
        return admin.get("/api/v1/customers/by-external-id/cdnow/" + externalId).text("id");
    }

    private List<Long> counts(String asOf) {
        Caller.Answer counts = admin.get("/api/v1/stage-counts?asOf=" + asOf);
        return Stream.of(0, 1, 2, 3, 4)
                .map(stage -> counts.number("stages/" + stage + "/customers"))
                .toList();
    }

    private void imported(Path file) throws IOException {
        Caller.Answer accepted = admin.csv(CDNOW, file);
        assertThat(accepted.status()).isEqualTo(202);
        admin.until(accepted.header("Location"), done -> done.text("state").equals("succeeded"));
        // some customers at a time, after the import: all are worked out when as many have a stage of orders as bought
        admin.until(
                "/api/v1/stage-counts?asOf=1998-07-01",
                counts -> counts.number("behind") == 0
                        && counts.number("stages/1/customers") + counts.number("stages/2/customers") == bought.size());
    }
}
