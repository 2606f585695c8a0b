package sambandh.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "-5.50", "+49 30", "@sum", "\tx", "\rx", "'=1", "''-x", "'quoted'", "'", "plain", ""})
    void what_is_defused_comes_back_as_it_was_and_begins_like_no_formula(String cell) {
        String defused = Csv.defused(cell);
        assertThat(Csv.plain(defused)).isEqualTo(cell);
        assertThat(defused.isEmpty() || "=+-@\t\r".indexOf(defused.charAt(0)) < 0)
                .isTrue();
    }

    @Test
    void cells_are_quoted_where_they_must_be() {
        assertThat(Csv.line(Arrays.asList("a,b", null, "say \"x\"", "two\nlines", "plain", "")))
                .isEqualTo("\"a,b\",,\"say \"\"x\"\"\",\"two\nlines\",plain,");
        StringBuilder line = new StringBuilder("x");
        Csv.append(line, List.of("-1", "+a,b"), true);
        assertThat(line).hasToString("x'-1,\"'+a,b\"");
    }
}
