package sambandh.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.application.bulk.RunImports;
import sambandh.application.bulk.Things;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class ImportFilesTest {
    private static final String NDJSON = "application/x-ndjson";
    private static final String THINGS = "/api/v1/imports/things?source=erp&mode=history";

    private final Client manager = RestSlice.as("manager");
    private final Things things = RestSlice.bean(Things.class);

    @Test
    void a_file_is_received_then_merged_and_can_be_followed() {
        Answer made = manager.post(THINGS, "text/csv", "\uFEFFname,amount\r\n\"टी, \"\"a\"\"\",1\r\n,x\r\n\r\nlast,2");
        assertThat(made.status()).as(made.body()).isEqualTo(202);
        assertThat(made.header("Location")).isEqualTo("/api/v1/imports/" + made.text("/id"));
        assertThat(made.text("/state")).isEqualTo("running");
        assertThat(made.text("/kind")).isEqualTo("things");
        assertThat(made.text("/settings/zone")).isEqualTo("Asia/Kolkata");
        merge();
        Answer done = manager.get(made.header("Location"));
        assertThat(done.text("/state")).isEqualTo("succeeded");
        assertThat(done.text("/progress")).isEqualTo("1.0");
        assertThat(done.text("/read")).isEqualTo("3");
        assertThat(done.text("/created")).isEqualTo("2");
        assertThat(done.text("/rejected")).isEqualTo("1");
        assertThat(things.merged).contains("टी, \"a\"", "last");
        assertThat(manager.get("/api/v1/imports?kind=things&state=succeeded&limit=200")
                        .texts("/items", "id"))
                .contains(made.text("/id"));
    }

    @Test
    void json_objects_are_rows_too_each_with_what_it_has_to_tell() {
        Answer made = manager.post(
                THINGS + "&map.name=label",
                NDJSON,
                "\uFEFF{\"label\":\"json1\",\"amount\":5}\n\n{\"amount\":\"x\",\"more\":true}\n"
                        + "{\"label\":\"json2\",\"deep\":{\"a\":[1]}}\r\n{\"more\":1,\"label\":\"'=json3\",\"amount\":null}");
        assertThat(made.status()).as(made.body()).isEqualTo(202);
        merge();
        assertThat(manager.get(made.header("Location")).text("/created")).isEqualTo("2");
        assertThat(things.merged).contains("json1", "'=json3").doesNotContain("json2");
        String rejections = made.header("Location") + "/rejections";
        assertThat(manager.get(rejections).texts("/items", "code"))
                .containsExactly("required", "invalid_amount", "invalid_value");
        assertThat(manager.get(rejections).texts("/items", "line")).containsExactly("3", "3", "4");
        assertThat(manager.with("Accept", "text/csv").get(rejections).body().split("\r\n"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("label,amount,more,deep,line,"),
                        line -> assertThat(line).startsWith(",x,true,,3,"),
                        line -> assertThat(line).startsWith("json2,,,,4,deep,invalid_value,"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'{\"name\":\"a\"}|{\"name\":'; /lines/2 invalid_json",
                "'{\"name\":\"a\"}|[1]'; /lines/2 invalid_json",
                "'{\"name\":\"a\"}|name,amount'; /lines/2 invalid_json",
                "'name,amount'; /lines/1 invalid_json",
                "''; /lines/1 missing_header",
            })
    void what_is_no_json_is_refused_with_its_line(String file, String fault) {
        Answer answer = manager.post(THINGS, NDJSON, file.replace('|', '\n'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly(fault);
    }

    @Test
    void another_charset_is_refused_with_its_line() {
        byte[] latin = "name\nfine\nÉire\n".getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = manager.post(THINGS, "text/csv", latin);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("/lines/3 wrong_charset");
        byte[] utf16 = "name\nfine\n".getBytes(StandardCharsets.UTF_16);
        assertThat(manager.post(THINGS, "text/csv", utf16).faults()).containsExactly("/lines/1 wrong_charset");
        assertThat(manager.post(THINGS, "text/csv; charset=iso-8859-1", latin).status())
                .isEqualTo(415);
        assertThat(things.merged).doesNotContain("fine");
    }

    @Test
    void a_cell_without_end_is_refused() {
        Answer answer = manager.post(THINGS, "text/csv", "name\none\n\"" + "x".repeat(2_000_000));
        assertThat(answer.faults()).containsExactly("/lines/3 invalid_csv");
    }

    @Test
    void a_quote_that_stays_open_is_told_by_the_line_where_it_opens() {
        Answer answer =
                manager.post(THINGS, "text/csv", "name,amount\nfine1,1\n\n\"fine\n2\",1\n\"open,1\nlost,1\nlost,2\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("/lines/6 open_quote");
        assertThat(manager.post(THINGS, "text/csv", "name\n\"open").faults()).containsExactly("/lines/2 open_quote");
    }

    @Test
    void a_large_file_streams_though_ordinary_bodies_are_small() {
        String row = "n".repeat(19) + "," + "7".repeat(20) + "\n";
        Answer made = manager.post(THINGS, "text/csv", "name,amount\n" + row.repeat(400_000));
        assertThat(made.status()).as(made.body()).isEqualTo(202);
        assertThat(made.text("/read")).isEqualTo("400000");
    }

    @Test
    void a_large_file_refused_before_its_end_holds_nobody_up() {
        String large = "name\n" + "fine\n".repeat(1_000_000);
        Answer unread = manager.post(THINGS + "&size=1", "text/csv", large);
        assertThat(unread.status()).isEqualTo(400);
        assertThat(RestSlice.as("agent").post(THINGS, "text/csv", large).status())
                .isEqualTo(403);
        assertThat(manager.post(THINGS + "&map.name=n", "text/csv", large).status())
                .isEqualTo(422);
        assertThat(manager.get("/api/v1/imports?limit=1").status()).isEqualTo(200);
    }

    private static void merge() {
        while (RestSlice.bean(RunImports.class).runOne()) {
            // until nothing is left
        }
    }
}
