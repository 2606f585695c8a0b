package sambandh.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.bulk.Csv;
import sambandh.application.bulk.ExportKind;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.TestContext;

/** What goes out can come in again and changes nothing; into another source it makes the same once more. */
class ExportedAgainTest {
    private static final String CUSTOMERS = """
            externalId,name,kind,country,industry,zone,personName,called,language,email,phone,birthday,attribute.tier
            1,=Sum & Co,organisation,IN,tea,Asia/Kolkata,अनीता,A,hi,anita@customers.example,+919876543210,1990-01-31,gold
            2,"Müller, Jörg",private_person,DE,,,,,,,,,
            3,,household,,,,,,,,,,
            """;
    private static final String ORDERS = """
            externalId,customerExternalId,orderedAt,amount,currency,quantity,cost,kind,deliveredAt
            A,1,2026-01-02T10:00:00.123456Z,100,USD,3,40.5,,2026-01-03T10:00:00Z
            B,,2026-01-02,0,INR,,,,
            C,2,2026-01-02,-5.25,USD,-1,,return,
            ,2,2026-01-02,7,USD,1,,,
            ,2,2026-01-02,7,USD,1,,,
            """;
    private static final String LINES = """
            orderExternalId,customerExternalId,orderedAt,productExternalId,description,quantity,unitPrice,amount
            L1,1,2026-02-01T08:00:00Z,P1,"Tea, black",2,3.5,
            L1,1,2026-02-01T08:00:00Z,P1,"Tea, black",2,3.5,
            L1,1,2026-02-01T08:00:00Z,,wrapping,3,0.3333,1
            L2,,2026-02-01T08:00:00Z,P2,,1,9,
            """;

    private final ImportBench bench = new ImportBench();

    @Test
    void all_kinds_come_back_unchanged() {
        assertThat(created("customers", CUSTOMERS)).isEqualTo(3);
        assertThat(created("orders", ORDERS)).isEqualTo(5);
        assertThat(created("order-lines", LINES)).isEqualTo(4);
        List<String> before = state();

        assertThat(bench.run("customers", Map.of(), exported("customers")).counts())
                .isEqualTo(unchanged(3));
        assertThat(bench.run("orders", Map.of(), exported("orders")).counts().unchanged())
                .isEqualTo(7);
        assertThat(bench.run("order-lines", Map.of(), exported("order-lines")).counts())
                .isEqualTo(unchanged(8));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void what_went_out_makes_the_same_elsewhere() {
        created("customers", CUSTOMERS);
        created("orders", ORDERS);
        ImportBench other = new ImportBench();
        other.run("customers", Map.of(), exported("customers"));
        assertThat(other.run("orders", Map.of(), exported("orders")).counts().created())
                .isEqualTo(5);
        assertThat(rows(other, "customers")).isEqualTo(rows(bench, "customers"));
        assertThat(rows(other, "orders")).isEqualTo(rows(bench, "orders"));
    }

    @Test
    void many_pages_hold_each_row_once_by_their_ids_and_by_ours() {
        String file = IntStream.range(0, 9_500)
                .mapToObj(n -> "O%05d,2026-01-02,%d\n".formatted(n, n))
                .reduce(
                        new StringBuilder("externalId,orderedAt,amount\n"),
                        StringBuilder::append,
                        StringBuilder::append)
                .toString();
        created("orders", file);
        assertThat(rows(bench, "orders"))
                .extracting(List::getFirst)
                .hasSize(9_500)
                .doesNotHaveDuplicates()
                .isSorted();
        List<String> ours = read(kind("orders").open(new Scope.Company(), null)).stream()
                .map(row -> String.valueOf(row.getFirst()))
                .toList();
        assertThat(ours).hasSizeGreaterThanOrEqualTo(9_500).doesNotHaveDuplicates();
        assertThat(read(kind("orders").open(new Scope.Nothing(), null))).isEmpty();
        assertThat(read(kind("order-lines").open(new Scope.Nothing(), null))).isEmpty();
        assertThat(read(kind("customers").open(new Scope.Nothing(), null))).isEmpty();
    }

    private long created(String kind, String csv) {
        return bench.run(kind, Map.of(), csv).counts().created();
    }

    private List<String> state() {
        return bench.texts("SELECT CONCAT_WS(' ', x.external_id, o.version, o.kind, o.amount, o.cost, o.delivered_at,"
                + " (SELECT COUNT(*) FROM order_line l WHERE l.order_id = o.id)) AS t FROM order_external_id x"
                + " JOIN customer_order o ON o.id = x.order_id WHERE x.source = ? ORDER BY 1");
    }

    private String exported(String name) {
        ExportKind.Rows rows = kind(name).open(new Scope.Company(), new Code(bench.source));
        StringBuilder file = new StringBuilder(Csv.line(rows.columns()));
        for (List<@Nullable String> row : read(rows)) {
            file.append('\n').append(Csv.line(row));
        }
        return file.append('\n').toString();
    }

    private static List<List<@Nullable String>> rows(ImportBench bench, String name) {
        return read(kind(name).open(new Scope.Company(), new Code(bench.source)));
    }

    private static List<List<@Nullable String>> read(ExportKind.Rows rows) {
        List<List<@Nullable String>> all = new ArrayList<>();
        for (var some = rows.next(); !some.isEmpty(); some = rows.next()) {
            all.addAll(some);
        }
        return all;
    }

    private static ExportKind kind(String name) {
        return TestContext.beans(ExportKind.class).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ImportCounts unchanged(long n) {
        return new ImportCounts(0, 0, n, 0, Map.of());
    }
}
