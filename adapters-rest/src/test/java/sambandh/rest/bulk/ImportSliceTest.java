package sambandh.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.application.bulk.RunImports;
import sambandh.application.bulk.Things;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class ImportSliceTest {
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
    void rejected_rows_come_as_a_list_or_as_a_file_to_mend_and_send_again() {
        Answer made = manager.post(
                THINGS, "text/csv", "name,amount,note\n,-x,=1+1\nfine,1,\n\"a\"\"b, much too long a name\",1,y\n");
        merge();
        String rejections = made.header("Location") + "/rejections";
        Answer first = manager.get(rejections + "?limit=2");
        assertThat(first.texts("/items", "code")).containsExactly("required", "invalid_amount");
        assertThat(first.texts("/items", "line")).containsExactly("2", "2");
        Answer second = manager.get(rejections + "?limit=2&cursor=" + first.text("/next"));
        assertThat(second.texts("/items", "code")).containsExactly("too_long");
        assertThat(second.at("/next")).isNull();

        Answer report = manager.with("Accept", "text/csv").get(rejections);
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.header("Content-Type")).startsWith("text/csv");
        assertThat(report.body().split("\r\n"))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("name,amount,note,line,field,code,value,detail"),
                        line -> assertThat(line).startsWith(",'-x,'=1+1,2,name; amount,required; invalid_amount,; -x,"),
                        line -> assertThat(line).startsWith("\"a\"\"b, much too long a name\",1,y,4,name,too_long,"));
        String mended = report.body()
                .replace("'-x", "-7")
                .replace("\r\n,", "\r\nmended,")
                .replace("much too ", "");
        Answer again = manager.post(THINGS, "text/csv", mended.replace(" a name", ""));
        merge();
        assertThat(manager.get(again.header("Location")).text("/created")).isEqualTo("2");
    }

    @Test
    void a_report_can_be_sent_again_and_once_more_where_the_file_has_columns_of_its_names() {
        Answer made = manager.post(THINGS, "text/csv", "name,amount,value,line\n,1,mine,7\n");
        merge();
        String report = report(made);
        assertThat(report).startsWith("name,amount,value,line,line_2,field,code,value_2,detail\r\n,1,mine,7,2,name,");
        Answer again = manager.post(THINGS, "text/csv", report);
        assertThat(again.status()).as(again.body()).isEqualTo(202);
        merge();
        String second = report(again);
        assertThat(second).contains("value_2,detail,line_3,field_2,code_2,value_3,detail_2\r\n");
        Answer third = manager.post(THINGS, "text/csv", second.replace("\r\n,", "\r\nown,"));
        merge();
        assertThat(manager.get(third.header("Location")).text("/created")).isEqualTo("1");
        assertThat(things.merged).contains("own");
    }

    private String report(Answer made) {
        return manager.with("Accept", "text/csv")
                .get(made.header("Location") + "/rejections")
                .body();
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
    void defused_cells_come_back_as_they_were() {
        manager.post(THINGS, "text/csv", "name\n'=1+1\n''-1\n'quoted'\n");
        merge();
        assertThat(things.merged).contains("=1+1", "'-1", "'quoted'");
    }

    @Test
    void a_bomb_is_refused_soon_whatever_it_is_said_to_be() throws IOException {
        byte[] spaces = new byte[300_000_000];
        Arrays.fill(spaces, (byte) ' ');
        byte[] bomb = gzip(spaces);
        for (String type : new String[] {"text/csv", NDJSON}) {
            Answer answer = manager.with("Content-Encoding", "gzip").post(THINGS, type, bomb);
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.faults()).singleElement().asString().startsWith("/lines/1 ");
        }
    }

    /** As generated clients send them, which cannot make names of parameters up. */
    @Test
    void columns_and_values_may_come_as_pairs() {
        Answer made = manager.post(
                THINGS + "&map=name%3Dlabel%3D1&default=amount%3D7", "text/csv", "label=1,more\npaired,x\n");
        assertThat(made.status()).as(made.body()).isEqualTo(202);
        merge();
        assertThat(manager.get(made.header("Location")).text("/created")).isEqualTo("1");
        assertThat(things.merged).contains("paired");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/imports/things?mode=history, source required",
        "/api/v1/imports/things?source=erp, mode required",
        "/api/v1/imports/things?source=erp&mode=later, mode unknown_value",
        "/api/v1/imports/things?source=erp&mode=live&liveDays=x, liveDays invalid_value",
        "/api/v1/imports/things?source=erp&mode=live&colour=green, colour invalid_value",
        "/api/v1/imports/things?source=erp&mode=live&size=1, size unknown_parameter",
        "/api/v1/imports/things?source=erp&mode=live&map.size=1, map.size unknown_parameter",
        "/api/v1/imports/things?source=erp&mode=live&map=size%3D1, map.size unknown_parameter",
        "/api/v1/imports/things?source=erp&mode=live&map=name, map invalid_pair",
        "/api/v1/imports/things?source=erp&mode=live&map=%3Dname, map invalid_pair",
        "/api/v1/imports/things?source=erp&mode=live&map=name%3Da&map.name=b, map.name duplicate",
        "/api/v1/imports/things?source=erp&mode=live&source=shop, source duplicate",
    })
    void a_wrong_parameter_is_named(String path, String fault) {
        Answer answer = manager.post(path, "text/csv", "name\none\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', /lines/1 missing_header",
        "'', 'other', name missing_column",
        "'&map.name=n', 'name', map.name unknown_column",
        "'&map=name%3Dn', 'name', map.name unknown_column",
        "'', 'name,name', /lines/1 duplicate_column",
        "'', 'x,name,x', /lines/1 duplicate_column",
        "'', '\"name\"x', /lines/1 text_after_quote",
        "'', '\"name', /lines/1 open_quote",
    })
    void a_file_without_what_it_needs_is_refused(String more, String header, String fault) {
        Answer answer = manager.post(THINGS + more, "text/csv", header);
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
    void text_behind_a_closing_quote_rejects_the_row() {
        Answer made = manager.post(
                THINGS,
                "text/csv",
                "name,amount\r\n\"quoted\",1\r\n\"quo\"ted,1\r\n\"a \"\"b\"\" c\",\"2\" \r\nlast,\"3\"");
        merge();
        assertThat(things.merged).contains("quoted", "last").doesNotContain("quoted,1", "\"quo\"ted", "a \"b\" c");
        String rejections = made.header("Location") + "/rejections";
        assertThat(manager.get(rejections).texts("/items", "code"))
                .containsExactly("text_after_quote", "text_after_quote");
        assertThat(manager.get(rejections).texts("/items", "line")).containsExactly("3", "4");
        assertThat(manager.with("Accept", "text/csv").get(rejections).body().split("\r\n"))
                .as("as it was sent")
                .anyMatch(line -> line.startsWith("\"\"\"quo\"\"ted\",1,3,"));
    }

    @Test
    void columns_that_are_not_read_are_named_in_a_dry_run_too() {
        for (String more : new String[] {"", "&dryRun=true"}) {
            Answer made = manager.post(
                    THINGS + "&map.amount=sum" + more, "text/csv", "name,remark,sum,amount,\nseen,x,1,2,\n");
            merge();
            Answer done = manager.get(made.header("Location"));
            assertThat(done.body()).contains("\"columnsIgnored\":[\"remark\",\"amount\",\"\"]");
            assertThat(done.text("/warnings/columns_ignored")).isEqualTo("3");
        }
        Answer all = manager.post(THINGS, "text/csv", "name,amount\nseen,1\n");
        assertThat(all.body()).contains("\"columnsIgnored\":[]").doesNotContain("columns_ignored");
        Answer json = manager.post(THINGS, NDJSON, "{\"name\":\"seen\"}\n{\"name\":\"seen\",\"late\":1}\n");
        assertThat(json.body()).contains("\"columnsIgnored\":[\"late\"]");
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

    @Test
    void a_compressed_file_is_taken_unless_it_swells_beyond_measure() throws IOException {
        String once = "gz" + UUID.randomUUID().toString().substring(0, 8);
        Client sender = manager.with("Content-Encoding", "gzip");
        Answer made = sender.post(THINGS, "text/csv", gzip(("name\n" + once + "\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(made.status()).as(made.body()).isEqualTo(202);
        merge();
        assertThat(things.merged).contains(once);
        byte[] empty = new byte[40_000_000];
        Arrays.fill(empty, (byte) '\n');
        empty[0] = 'n';
        Answer bomb = sender.post(THINGS + "&map.name=n", "text/csv", gzip(empty));
        assertThat(bomb.status()).as(bomb.body()).isEqualTo(422);
        assertThat(bomb.faults()).singleElement().asString().endsWith("compressed_too_much");
    }

    @Test
    void a_damaged_gzip_is_refused() throws IOException {
        Client sender = manager.with("Content-Encoding", "gzip");
        byte[] whole = gzip("name\ndamaged\n".getBytes(StandardCharsets.UTF_8));
        byte[] cut = Arrays.copyOf(whole, whole.length - 12);
        byte[] changed = whole.clone();
        changed[whole.length - 6] ^= 1;
        for (byte[] wrong :
                new byte[][] {"name\nplain\n".getBytes(StandardCharsets.UTF_8), cut, changed, new byte[0]}) {
            Answer answer = sender.post(THINGS, "text/csv", wrong);
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.faults()).singleElement().asString().endsWith("invalid_gzip");
        }
        assertThat(things.merged).doesNotContain("damaged", "plain");
    }

    @Test
    void twice_with_one_key_is_once() {
        Client keyed = manager.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = keyed.post(THINGS, "text/csv", "name\nkeyed\n");
        Answer again = keyed.post(THINGS, "text/csv", "name\nkeyed\n");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(keyed.post(THINGS, "text/csv", "name\nother\n").status()).isEqualTo(422);
        merge();
        assertThat(things.merged).containsOnlyOnce("keyed");
    }

    @Test
    void who_may_what() {
        Answer made = manager.post(THINGS, "text/csv", "name\nrole\n");
        String there = made.header("Location");
        for (String role : new String[] {"agent", "analyst", "support"}) {
            assertThat(RestSlice.as(role).post(THINGS, "text/csv", "name\nno\n").status())
                    .isEqualTo(403);
            assertThat(RestSlice.as(role)
                            .send("POST", there + "/cancellation", null, null)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(RestSlice.as("analyst").get(there).status()).isEqualTo(200);
        assertThat(RestSlice.as("agent").get(there).status()).isEqualTo(403);
        assertThat(RestSlice.stranger().post(THINGS, "text/csv", "name\nno\n").status())
                .isEqualTo(401);
        Answer cancelled = manager.send("POST", there + "/cancellation", null, null);
        assertThat(cancelled.text("/state")).isEqualTo("cancelled");
        assertThat(manager.send("POST", there + "/cancellation", null, null).status())
                .isEqualTo(409);
        assertThat(things.merged).doesNotContain("no");
    }

    @Test
    void what_does_not_exist_is_not_found_and_other_formats_are_refused() {
        assertThat(manager.post("/api/v1/imports/wishes?source=a&mode=live", "text/csv", "name\n")
                        .status())
                .isEqualTo(404);
        assertThat(manager.get("/api/v1/imports/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(manager.get("/api/v1/imports/" + UUID.randomUUID() + "/rejections")
                        .status())
                .isEqualTo(404);
        assertThat(manager.post(THINGS, "{}").status()).isEqualTo(415);
    }

    private static void merge() {
        while (RestSlice.bean(RunImports.class).runOne()) {
            // until nothing is left
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
