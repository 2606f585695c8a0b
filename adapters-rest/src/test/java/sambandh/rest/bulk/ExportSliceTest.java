package sambandh.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.RecordedAudit;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class ExportSliceTest {
    private static final String THINGS = "/api/v1/exports/things";
    private static final int ROWS = 3 + (ListedRows.PAGES - 1) * ListedRows.ROWS_OF_A_PAGE;

    private final Client manager = RestSlice.as("manager");

    @Test
    void everything_comes_as_csv_with_formulas_defused() {
        Answer answer = manager.with("Accept", "text/csv").get(THINGS + "?source=erp");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(answer.header("Content-Disposition")).contains("things.csv");
        assertThat(answer.body())
                .startsWith("name,amount,attribute.from\r\n\"'=1+1, \"\"x\"\"\",'-5.5,erp\r\n''=टी,,erp\r\n"
                        + "\"two\nlines\",,erp\r\nplain,7,erp\r\n");
        assertThat(answer.body().split("\r\n")).hasSize(ROWS + 1);
    }

    @Test
    void or_as_one_json_object_a_line() {
        Answer answer = manager.with("Accept", "application/x-ndjson").get(THINGS);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson;charset=utf-8");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(ROWS);
        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "{\"name\":\"=1+1, \\\"x\\\"\",\"amount\":\"-5.5\"}",
                        "{\"name\":\"'=टी\"}",
                        "{\"name\":\"two\\nlines\",\"amount\":\"\"}");
    }

    @Test
    void it_is_compressed_where_that_is_accepted() {
        Answer answer = manager.with("Accept-Encoding", "gzip").get(THINGS);
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.body().length()).isLessThan(ROWS);
        assertThat(manager.with("Accept-Encoding", "gzip;q=0")
                        .get(THINGS)
                        .body()
                        .split("\r\n"))
                .hasSize(ROWS + 1);
    }

    @Test
    void who_took_what_is_kept() {
        RecordedAudit audit = RestSlice.bean(RecordedAudit.class);
        long before = exports(audit);
        manager.get(THINGS + "?source=shop");
        assertThat(exports(audit)).isEqualTo(before + 1);
    }

    @Test
    void few_may_take_everything() {
        for (String role : new String[] {"agent", "analyst", "support", "marketer"}) {
            assertThat(RestSlice.as(role).get(THINGS).status()).as(role).isEqualTo(403);
        }
        assertThat(RestSlice.stranger().get(THINGS).status()).isEqualTo(401);
        assertThat(manager.get("/api/v1/exports/wishes").status()).isEqualTo(404);
        assertThat(manager.get(THINGS + "?source=No%20Good").status()).isEqualTo(400);
        assertThat(manager.with("Accept", "application/pdf").get(THINGS).status())
                .isEqualTo(406);
    }

    private static long exports(RecordedAudit audit) {
        return audit.all().stream()
                .filter(entry -> entry.action().equals("export.make"))
                .count();
    }
}
