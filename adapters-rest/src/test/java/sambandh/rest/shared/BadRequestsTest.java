package sambandh.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of refusal, shown on one resource for all. */
class BadRequestsTest {
    private static final String PRODUCTS = "/api/v1/products";
    private static final String NOBODY = PRODUCTS + "/0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a";

    private final Client manager = RestSlice.as("manager");

    @Test
    void a_problem_says_what_is_wrong_and_how_to_mend_it() {
        Answer answer = manager.with("X-Request-Id", "ask-me-4711").get(NOBODY);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/problems/not-found");
        assertThat(answer.text("/title")).isNotBlank();
        assertThat(answer.text("/status")).isEqualTo("404");
        assertThat(answer.text("/detail")).contains("Check the address");
        assertThat(answer.text("/instance")).isEqualTo(NOBODY);
        assertThat(answer.text("/requestId")).isEqualTo("ask-me-4711");
        assertThat(answer.header("X-Request-Id")).isEqualTo("ask-me-4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "has space in it", "<script>alert(1)</script>"})
    void a_request_id_that_could_forge_something_is_replaced(String given) {
        Answer answer = manager.with("X-Request-Id", given).get(PRODUCTS);
        assertThat(answer.header("X-Request-Id")).isNotEqualTo(given).matches("[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @ValueSource(strings = {PRODUCTS, NOBODY, "/nowhere", "/api/v1/products?x=1"})
    void every_answer_forbids_keeping_and_guessing(String path) {
        for (Client client : List.of(manager, RestSlice.stranger())) {
            Answer answer = client.get(path);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("X-Request-Id")).isNotBlank();
            assertThat(answer.header("Server")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"name\": \"Tea\"", "{\"name\": Tea}", "{\"name\": \"a\" \"kind\"}", "\"x\"", "nul"})
    void a_body_that_cannot_be_read_is_malformed(String body) {
        Answer answer = manager.post(PRODUCTS, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("/problems/malformed");
        noInsides(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name': 'Tea', 'owner': 'me'}                           | /owner",
                "{'name': 'Tea', 'id': '1'}                               | /id",
                "{'name': 'Tea', 'version': 9}                            | /version",
                "{'name': 'Tea', 'externalIds': [{'sauce': 'erp'}]}       | /externalIds/0/sauce",
                "{'name': 'Tea', 'a/b~c': 1}                              | /a~1b~0c",
                "{'name': 'Tea', 'x]y': 1}                                | /x]y",
            })
    void an_unknown_field_is_refused_by_its_name(String body, String pointer) {
        Answer answer = manager.post(PRODUCTS, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly(pointer + " unknown_field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name': 'Tea', 'active': 'perhaps'}                     | /active",
                "{'name': 'Tea', 'externalIds': {}}                       | /externalIds/0",
                "{'name': 'Tea', 'externalIds': 'erp'}                    | /externalIds/0",
                "{'name': 'Tea', 'externalIds': ['erp']}                  | /externalIds/0",
                "{'name': 5}                                              | /name",
                "{'name': {'a': 1}}                                       | /name",
                "{'name': ['Tea']}                                        | /name",
            })
    void a_value_of_the_wrong_type_is_named(String body, String pointer) {
        Answer answer = manager.post(PRODUCTS, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly(pointer + " wrong_type");
        noInsides(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "null"})
    void a_body_that_is_no_object_is_refused(String body) {
        Answer answer = manager.post(PRODUCTS, body);
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        noInsides(answer);
    }

    @Test
    void a_version_that_is_no_entity_tag_is_malformed() {
        String endless = "\"9\"" + ",".repeat(7_000) + "x";
        for (String junk : List.of(
                "abc", "1", "**", "*, \"1\"", "\"1\" \"2\"", "\"1", endless, "\"9\"" + ", ".repeat(400) + "x")) {
            Answer answer = manager.patch(made(), junk, "{}");
            assertThat(answer.status()).as(junk).isEqualTo(400);
            assertThat(answer.faults()).containsExactly("If-Match invalid_etag");
        }
        assertThat(manager.patch(made(), "\"abc\"", "{}").status()).isEqualTo(412);
    }

    @Test
    void any_version_or_one_of_several_may_be_changed_from() {
        String path = made();
        assertThat(manager.patch(path, "*", "{\"name\": \"Chai\"}").status()).isEqualTo(200);
        assertThat(manager.patch(path, "\"7\", W/\"2\", \"x\"", "{}").status()).isEqualTo(412);
        assertThat(manager.patch(path, "\"7\", \"2\",, \"x\"", "{\"name\": \"Cha\"}")
                        .status())
                .isEqualTo(200);
        assertThat(manager.patch(NOBODY, "*", "{}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                        | line 1, column 2",
                "{'name': Tea}            | line 1, column 1",
                "{'name': 'a' 'kind'}     | line 1, column 1",
            })
    void where_a_body_ends_to_be_json_is_told(String body, String place) {
        for (Answer answer : List.of(
                manager.post(PRODUCTS, body.replace('\'', '"')), manager.patch(made(), "*", body.replace('\'', '"')))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.faults()).containsExactly(" invalid_json");
            assertThat(answer.text("/errors/0/detail")).contains(place);
        }
    }

    private String made() {
        return manager.post(PRODUCTS, "{\"name\": \"Tea\"}").header("Location");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit invalid_limit",
        "limit=201, limit invalid_limit",
        "limit=many, limit invalid_limit",
        "sort=colour, sort unknown_sort",
        "cursor=abc, cursor invalid_cursor",
        "cursor=%21%21, cursor invalid_cursor",
        "colour=red, colour unknown_parameter"
    })
    void a_wrong_parameter_is_named(String query, String fault) {
        Answer answer = manager.get(PRODUCTS + "?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(fault);
    }

    @Test
    void all_unknown_parameters_are_named_and_reading_one_takes_none() {
        assertThat(manager.get(PRODUCTS + "?colour=red&size=5").faults())
                .containsExactlyInAnyOrder("colour unknown_parameter", "size unknown_parameter");
        assertThat(manager.get(NOBODY + "?limit=5").faults()).containsExactly("limit unknown_parameter");
    }

    @Test
    void all_missing_parameters_are_named_beside_the_unknown() {
        Answer answer = RestSlice.as("manager").get("/api/v1/measures/retention?until=2026-04-01");
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.faults())
                .containsExactlyInAnyOrder("until unknown_parameter", "from required", "to required");
        assertThat(RestSlice.stranger()
                        .get("/api/v1/measures/retention?until=2026-04-01")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_wrong_method_names_the_right_ones() {
        Answer answer = manager.delete(PRODUCTS, null);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
        assertThat(answer.text("/type")).isEqualTo("/problems/method-not-allowed");
        assertThat(manager.send("TRACE", PRODUCTS, null, null).status()).isEqualTo(405);
    }

    @Test
    void a_format_that_is_not_offered_is_said_so() {
        Answer accept = manager.with("Accept", "application/xml").get(PRODUCTS);
        assertThat(accept.status()).isEqualTo(406);
        assertThat(accept.header("Content-Type")).isEqualTo("application/problem+json");
        Answer content = manager.post(PRODUCTS, "application/xml", "<name>Tea</name>");
        assertThat(content.status()).isEqualTo(415);
        assertThat(content.text("/type")).isEqualTo("/problems/unsupported-media-type");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        Answer answer = manager.post(PRODUCTS, "{\"name\": \"" + "x".repeat(1_100_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/type")).isEqualTo("/problems/too-large");
    }

    @Test
    void a_body_that_is_too_deep_is_refused() {
        Answer answer = manager.post(PRODUCTS, "{\"name\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        noInsides(answer);
        Answer patch = manager.patch(NOBODY, "\"1\"", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
        assertThat(patch.status()).isEqualTo(404);
    }

    @Test
    void headers_that_are_too_large_are_refused() {
        Answer headers = manager.with("X-Long", "x".repeat(20_000)).get(PRODUCTS);
        assertThat(headers.status()).as(headers.body()).isEqualTo(431);
        assertThat(headers.text("/instance")).isEqualTo(PRODUCTS);
        Answer address = manager.get(PRODUCTS + "?kind=" + "x".repeat(9_000));
        assertThat(address.status()).as(address.body()).isEqualTo(414);
        for (Answer answer : List.of(headers, address)) {
            assertThat(answer.text("/requestId")).matches("[0-9a-f-]{36}").isEqualTo(answer.header("X-Request-Id"));
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "GET /api/v1/products",
                "GET /api/v1/a b c HTTP/1.1",
                "GET /api/v1/%zz HTTP/1.1",
                "GET /api/v1/[:] HTTP/1.1",
                "GET http://[x/ HTTP/1.1",
                "GET /api/v1/products HTTP/9.9.9",
                "GET /api/v1/products HTTP/1.1\r\n: empty",
                "GET /api/v1/products HTTP/1.1\r\nA(b: c",
                "POST /api/v1/products HTTP/1.1\r\nContent-Length: many",
                "POST /api/v1/products HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2",
                "OPTIONS * HTTP/1.1",
                "BREW /api/v1/products HTTP/1.1"
            })
    void what_is_hardly_http_is_answered_under_an_id_too(String head) throws IOException {
        String answer = RawHttp.send(RestSlice.address(), head + "\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.[01] 4.*");
        Matcher id = Pattern.compile("(?i)\r\nx-request-id: (\\S+)").matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        assertThat(answer).contains("\"requestId\":\"" + id.group(1) + "\"", "nosniff", "no-store");
        assertThat(id.find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/products/%00",
                "/api/v1/products/%ff%fe",
                "/api/v1/products/..%2f..%2fetc",
                "/api/v1/products?kind=%00",
                "/api/v1/products?sort=%22%3E%3Cscript%3E",
                "/%2e%2e/%2e%2e/etc/passwd"
            })
    void nothing_odd_in_an_address_breaks_anything(String path) {
        Answer answer = manager.get(path);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 404);
        noInsides(answer);
    }

    /** Two bytes that cannot be read are not one and the same id. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/by-external-id/l1/m%FCller",
                "/by-external-id/l1/m%e4ller",
                "/by-external-id/l1/%C0%AF",
                "/by-external-id/l1/%ED%A0%80",
                "/by-external-id/l1/m%C3",
                "?q=m%FCller"
            })
    void an_address_that_is_not_in_utf8_is_malformed(String path) {
        Answer answer = manager.get("/api/v1/customers" + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(" invalid_encoding");
        assertThat(manager.get("/api/v1/customers/by-external-id/l1/m%C3%BCller")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_stranger_learns_nothing_but_that_he_is_one() {
        Answer answer = RestSlice.stranger().get(NOBODY);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/problems/unauthenticated");
        Answer forbidden = RestSlice.as("support").post(PRODUCTS, "{\"name\": \"Tea\"}");
        assertThat(forbidden.text("/type")).isEqualTo("/problems/forbidden");
        assertThat(RestSlice.stranger().get("/api/v1/nowhere").status()).isEqualTo(404);
    }

    private static void noInsides(Answer answer) {
        assertThat(answer.body()).doesNotContain("Exception", "sambandh.", "java.", "io.micronaut", "jackson");
    }
}
