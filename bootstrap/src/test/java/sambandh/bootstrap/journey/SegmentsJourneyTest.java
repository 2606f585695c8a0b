package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Customers and their orders come in by files; who they are is asked, kept under a name, and lists are kept to it. */
class SegmentsJourneyTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private static final String CUSTOMERS = """
            externalId,name,kind,country
            C1,Himal Traders,organisation,NP
            C2,Everest Tea House,organisation,NP
            C3,Lotus Hotel,organisation,NP
            C4,Ganga Stores,organisation,IN
            """;

    @Test
    void who_bought_often_and_went_quiet_is_found_named_and_listed() {
        try (Installation installation = new Installation()) {
            Caller admin = installation.administrator();
            admin.patch(
                    "/api/v1/company",
                    admin.get("/api/v1/company").header("ETag"),
                    Map.of("name", "Darjeeling & Co.", "currency", "INR", "zone", "Asia/Kolkata", "language", "en"));
            imported(admin, "customers", CUSTOMERS);
            imported(admin, "order-lines", lines());

            var made = admin.post(
                    "/api/v1/segments",
                    Map.of(
                            "name", "Nepal, gone quiet",
                            "text", "country = NP and order.count >= 3 and not order.last within 90 days"),
                    "Idempotency-Key",
                    "nepal-quiet");
            assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
            String at = made.header("Location");
            String id = made.text("id");
            assertThat(admin.get(at + "/count").number("customers")).isEqualTo(1);
            assertThat(admin.get(at + "/customers").text("items/0/name")).isEqualTo("Himal Traders");
            assertThat(names(admin, "/api/v1/customers?segmentId=" + id)).containsExactly("Himal Traders");
            assertThat(admin.get("/api/v1/orders?segmentId=" + id)
                            .json()
                            .get("items")
                            .size())
                    .isEqualTo(3);
            assertThat(counted(admin, "ordered(product: TEA) at least 2 times in 90 days"))
                    .isEqualTo(1);
            assertThat(counted(admin, "not ordered")).isEqualTo(1);
            assertThat(counted(admin, "source = shop and order.total > 1500")).isEqualTo(2);

            String everest =
                    admin.get("/api/v1/customers/by-external-id/shop/C2").text("id");
            var why = admin.get(at + "/customers/" + everest);
            assertThat(why.text("member")).isEqualTo("false");
            assertThat(why.text("parts/1/holds")).isEqualTo("true");
            assertThat(why.text("parts/2/text")).isEqualTo("order.last within 90 days");
            assertThat(why.text("parts/2/holds")).isEqualTo("true");
        }
    }

    /** C1 bought three times, long ago; C2 three times, the last two of late; C3 once; C4 never. */
    private static String lines() {
        LocalDate today = LocalDate.now(KOLKATA);
        List<String> lines = new ArrayList<>(List.of(
                "orderExternalId,customerExternalId,orderedAt,productExternalId,description,quantity,unitPrice"));
        int order = 0;
        for (int days : List.of(400, 300, 200)) {
            lines.add("O%d,C1,%sT10:00,TEA,Darjeeling,1,620.00".formatted(++order, today.minusDays(days)));
        }
        for (int days : List.of(200, 20, 10)) {
            lines.add("O%d,C2,%sT10:00,TEA,Darjeeling,1,620.00".formatted(++order, today.minusDays(days)));
        }
        lines.add("O%d,C3,%sT10:00,POT,Clay pot,1,890.00".formatted(++order, today.minusDays(5)));
        return String.join("\n", lines) + "\n";
    }

    private static long counted(Caller admin, String text) {
        var seen = admin.post("/api/v1/segment-previews", Map.of("text", text));
        assertThat(seen.status()).as(seen.raw().body()).isEqualTo(200);
        return seen.number("customers");
    }

    private static List<String> names(Caller admin, String path) {
        List<String> names = new ArrayList<>();
        admin.get(path)
                .json()
                .get("items")
                .values()
                .forEach(item -> names.add(item.get("name").getStringValue()));
        return names;
    }

    private static void imported(Caller admin, String kind, String csv) {
        var accepted = admin.csv("/api/v1/imports/" + kind + "?source=shop&mode=history&zone=Asia/Kolkata", csv);
        assertThat(accepted.status()).as(accepted.raw().body()).isEqualTo(202);
        var ended =
                admin.until(accepted.header("Location"), a -> !a.text("state").matches("receiving|running"));
        assertThat(ended.text("state")).as(ended.raw().body()).isEqualTo("succeeded");
        assertThat(ended.number("rejected")).as(ended.raw().body()).isZero();
    }
}
