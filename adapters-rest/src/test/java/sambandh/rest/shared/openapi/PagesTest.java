package sambandh.rest.shared.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.ProblemKind;
import sambandh.rest.shared.RestSlice;

class PagesTest {
    private final Client stranger = RestSlice.stranger();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/problems", "/problems/stale"})
    void pages_are_open_and_run_nothing_foreign(String path) {
        Answer page = stranger.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self';");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void every_problem_has_its_page(ProblemKind kind) {
        Answer page = stranger.get(kind.type());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(kind.title(), kind.mend(), String.valueOf(kind.status()));
        assertThat(page.body()).contains("\"type\": \"" + kind.type() + "\"");
        assertThat(page.body()).contains("href=\"/problems\"").doesNotContain("%s", "null");
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void a_program_gets_the_same_as_json(ProblemKind kind) {
        Answer told = stranger.with("Accept", "application/json").get(kind.type());
        assertThat(told.header("Content-Type")).startsWith("application/json");
        assertThat(told.text("/type")).isEqualTo(kind.type());
        assertThat(told.text("/mend")).isEqualTo(kind.mend());
    }

    @Test
    void all_problems_are_listed_for_people_and_for_programs() {
        String page = stranger.get("/problems").body();
        assertThat(ProblemKind.values())
                .allSatisfy(kind -> assertThat(page).contains("href=\"" + kind.type() + "\"", kind.mend()));
        assertThat(stranger.with("Accept", "application/json").get("/problems").texts("/items", "type"))
                .hasSize(ProblemKind.values().length)
                .contains("/problems/stale");
    }

    @Test
    void an_unknown_problem_has_none() {
        assertThat(stranger.get("/problems/none").status()).isEqualTo(404);
    }

    @Test
    void the_browsable_page_brings_all_its_files_along() {
        String page = stranger.get("/docs").body();
        List<String> files = Pattern.compile("(?:href|src)=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files).hasSize(3).allSatisfy(file -> {
            assertThat(file).startsWith("/docs/");
            assertThat(stranger.get(file).status()).as(file).isEqualTo(200);
        });
        assertThat(stranger.get("/docs/start.js").body()).contains("/openapi.yml");
    }
}
