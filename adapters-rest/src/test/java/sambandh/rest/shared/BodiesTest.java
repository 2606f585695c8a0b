package sambandh.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is one JSON object, plain, in UTF-8, and said to be so; and who may not send it hears that first. */
class BodiesTest {
    private static final String PRODUCTS = "/api/v1/products";
    private static final String TEA = "{\"name\": \"Tea\"}";

    private final Client manager = RestSlice.as("manager");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                              | ` required`",
                "`  `                                            | ` required`",
                "null                                            | ` required`",
                "[]                                              | ` wrong_type`",
                "3                                               | ` wrong_type`",
                "{'name': 'Tea'} {'name': 'Tea'}                 | ` trailing_content`",
                "{'name': 'Tea'} x                               | ` trailing_content`",
                "{'name': 'Tea'}}                                | ` trailing_content`",
                "{'name': 'Tea', 'name': 'Tea'}                  | `/name repeated_field`",
                "{'externalIds': [{}, {'source': 1, 'source': 2}]} | `/externalIds/1/source repeated_field`",
            })
    void what_is_not_one_object_is_malformed(String body, String fault) {
        String json = body == null ? "" : body.replace('\'', '"');
        Answer made = manager.post(PRODUCTS, json);
        assertThat(made.status()).as(made.body()).isEqualTo(400);
        assertThat(made.faults()).containsExactly(fault);
        assertThat(made.body()).doesNotContain("request]", "Argument", "Request", "body]");
        Answer signedIn = RestSlice.stranger().post("/api/v1/login", json);
        assertThat(signedIn.faults()).containsExactly(fault);
        String location = manager.post(PRODUCTS, TEA).header("Location");
        assertThat(manager.patch(location, "\"1\"", json).faults()).containsExactly(fault);
    }

    @Test
    void a_body_that_is_not_utf_8_is_malformed() {
        String location = manager.post(PRODUCTS, TEA).header("Location");
        String tea = "{\"name\": \"Thé\"}";
        for (Charset other : List.of(
                StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                Charset.forName("UTF-32BE"))) {
            byte[] body = tea.getBytes(other);
            Answer answer = manager.post(PRODUCTS, "application/json", body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.faults()).containsExactly(" wrong_charset");
            Answer patched = manager.with("If-Match", "\"1\"").patchBytes(location, body);
            assertThat(patched.faults()).containsExactly(" wrong_charset");
        }
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        Answer made = manager.post(PRODUCTS, "\ufeff" + TEA);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String patch = "\ufeff{\"name\": \"Chai\"}";
        assertThat(manager.patch(made.header("Location"), "\"1\"", patch).status())
                .isEqualTo(200);
        assertThat(manager.post(PRODUCTS, "\ufeff[]").faults()).containsExactly(" wrong_type");
    }

    @Test
    void another_charset_is_told_as_what_it_is() {
        for (String path : new String[] {PRODUCTS, "/api/v1/login"}) {
            Answer answer = manager.post(path, "application/json; charset=UTF-16", TEA);
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.text("/detail")).contains("charset").contains("UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "json",
                "/",
                "text/plain",
                "application/json;charset=iso-8859-1",
                "application/json; charset=UTF-16",
                "application/json; charset=nonsense"
            })
    void a_type_that_is_not_json_in_utf_8_is_not_understood(String type) {
        for (String path : new String[] {PRODUCTS, "/api/v1/login"}) {
            Answer answer = manager.send("POST", path, type.isEmpty() ? null : type, TEA);
            assertThat(answer.status()).as(answer.body()).isEqualTo(415);
            assertThat(answer.text("/type")).isEqualTo("/problems/unsupported-media-type");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\""
            })
    void json_in_utf_8_may_be_said_in_several_ways(String type) {
        assertThat(manager.post(PRODUCTS, type, TEA).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "gzip, identity", "nonsense"})
    void a_compressed_body_is_not_understood(String encoding) {
        for (String path : new String[] {PRODUCTS, "/api/v1/login"}) {
            Answer answer = manager.with("Content-Encoding", encoding).post(path, TEA);
            assertThat(answer.status()).as(answer.body()).isEqualTo(415);
            assertThat(answer.text("/type")).isEqualTo("/problems/unsupported-media-type");
        }
        assertThat(manager.with("Content-Encoding", "identity")
                        .post(PRODUCTS, TEA)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void who_may_not_call_it_hears_that_first() {
        assertThat(RestSlice.stranger().post(PRODUCTS, "[]").status()).isEqualTo(401);
        assertThat(RestSlice.as("support")
                        .with("Content-Encoding", "gzip")
                        .post(PRODUCTS, TEA)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "nonsense", "multipart/form-data; boundary=x"})
    void who_may_not_call_it_is_not_told_which_types_it_takes(String type) {
        String path = PRODUCTS + "/0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a";
        Client support = RestSlice.as("support");
        assertThat(support.post(PRODUCTS, type, TEA).status()).isEqualTo(403);
        assertThat(support.send("PATCH", path, type, TEA).status()).isEqualTo(403);
        assertThat(support.with("Accept", "application/xml").post(PRODUCTS, TEA).status())
                .isEqualTo(403);
        assertThat(RestSlice.stranger().post(PRODUCTS, type, TEA).status()).isEqualTo(401);
        assertThat(manager.post(PRODUCTS, type, TEA).status()).isEqualTo(415);
        assertThat(manager.with("Accept", "application/xml").post(PRODUCTS, TEA).status())
                .isEqualTo(406);
    }
}
