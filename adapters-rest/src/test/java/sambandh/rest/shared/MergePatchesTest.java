package sambandh.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergePatchesTest {
    private final Client manager = RestSlice.as("manager");
    private Answer made;

    @BeforeEach
    void a_product() {
        made = manager.post("/api/v1/products", """
                {"name": "Tea", "category": "tea"}""");
    }

    @Test
    void nothing_named_changes_nothing() {
        assertThat(patch("{}").text("/category")).isEqualTo("tea");
    }

    @Test
    void null_takes_a_field_away() {
        assertThat(patch("{\"category\": null}").at("/category")).isNull();
    }

    @Test
    void a_list_is_replaced_whole() {
        String id = made.text("/id");
        Answer two = patch("""
                {"externalIds": [{"source": "erp", "externalId": "%1$s"}, {"source": "shop", "externalId": "%1$s"}]}""".formatted(id));
        assertThat(two.texts("/externalIds", "source")).containsExactly("erp", "shop");
        made = two;
        assertThat(patch("{\"externalIds\": []}").texts("/externalIds", "source"))
                .isEmpty();
    }

    @Test
    void an_unknown_or_read_only_field_is_refused_by_its_name() {
        assertThat(patch("{\"colour\": \"red\"}").faults()).containsExactly("/colour unknown_field");
        assertThat(patch("{\"createdAt\": \"2026-01-01T00:00:00Z\"}").faults())
                .containsExactly("/createdAt unknown_field");
        assertThat(patch("{\"colour\": null}").faults()).as("even when null").containsExactly("/colour unknown_field");
    }

    @Test
    void a_value_of_the_wrong_type_is_named() {
        Answer answer = patch("{\"externalIds\": {\"a\": 1}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("/externalIds/0 wrong_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"x\"", "{", "", "{\"a\":"})
    void what_is_no_json_object_is_no_patch(String body) {
        Answer answer = patch(body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("/problems/malformed");
    }

    @Test
    void a_patch_of_another_type_is_not_understood() {
        Answer answer =
                manager.with("If-Match", made.etag()).send("PATCH", made.header("Location"), "application/json", "{}");
        assertThat(answer.status()).isEqualTo(415);
    }

    private Answer patch(String body) {
        return manager.patch("/api/v1/products/" + made.text("/id"), made.etag(), body);
    }
}
