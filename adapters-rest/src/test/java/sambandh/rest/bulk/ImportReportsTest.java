package sambandh.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sambandh.application.bulk.RunImports;
import sambandh.application.bulk.Things;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class ImportReportsTest {
    private static final String THINGS = "/api/v1/imports/things?source=erp&mode=history";

    private final Client manager = RestSlice.as("manager");
    private final Things things = RestSlice.bean(Things.class);

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

    @Test
    void defused_cells_come_back_as_they_were() {
        manager.post(THINGS, "text/csv", "name\n'=1+1\n''-1\n'quoted'\n");
        merge();
        assertThat(things.merged).contains("=1+1", "'-1", "'quoted'");
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

    private String report(Answer made) {
        return manager.with("Accept", "text/csv")
                .get(made.header("Location") + "/rejections")
                .body();
    }

    private static void merge() {
        while (RestSlice.bean(RunImports.class).runOne()) {
            // until nothing is left
        }
    }
}
