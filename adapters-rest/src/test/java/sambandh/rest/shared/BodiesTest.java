package sambandh.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is plain, and JSON in UTF-8, and said to be so. */
class BodiesTest {
    private static final String PRODUCTS = "/api/v1/products";
    private static final String TEA = "{\"name\": \"Tea\"}";

    private final Client manager = RestSlice.as("manager");

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
}
