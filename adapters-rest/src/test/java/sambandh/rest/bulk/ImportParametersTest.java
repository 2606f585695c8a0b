package sambandh.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.application.bulk.RunImports;
import sambandh.application.bulk.Things;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class ImportParametersTest {
    private static final String NDJSON = "application/x-ndjson";
    private static final String THINGS = "/api/v1/imports/things?source=erp&mode=history";

    private final Client manager = RestSlice.as("manager");
    private final Things things = RestSlice.bean(Things.class);

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
}
