package sambandh.rest.shared.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.RestSlice;

/** The whole bodies that the document shows are true to its schemas, and the interface takes them. */
class ExamplesTest {
    private static final Map<String, Object> API = Yaml.read(new ByteArrayInputStream(
            RestSlice.stranger().get("/openapi.yml").body().getBytes(StandardCharsets.UTF_8)));
    private static final SchemaCheck CHECK = new SchemaCheck(Yaml.in(Yaml.in(API, "components"), "schemas"));

    /** A JSON body, in or out. */
    record Body(String method, String path, String type, Map<String, Object> content) {}

    static Stream<Named<Body>> requests() {
        return bodies().filter(body -> body.getName().startsWith("request"));
    }

    static Stream<Named<Body>> bodies() {
        List<Named<Body>> bodies = new ArrayList<>();
        Yaml.in(API, "paths")
                .forEach((path, item) -> Yaml.map(item).forEach((method, raw) -> {
                    Map<String, Object> operation = Yaml.map(raw);
                    bodies.addAll(json("request", method, path, Yaml.map(operation.get("requestBody"))));
                    Yaml.map(operation.get("responses"))
                            .forEach((status, answer) ->
                                    bodies.addAll(json("answer " + status, method, path, Yaml.map(answer))));
                }));
        return bodies.stream();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void each_json_body_has_an_example_that_is_true_to_its_schema(Body body) {
        assertThat(body.content()).containsKey("example");
        assertThat(CHECK.faults(body.content().get("schema"), body.content().get("example")))
                .isEmpty();
    }

    /** What it refers to need not exist; its fields must be right. */
    @ParameterizedTest
    @MethodSource("requests")
    void each_request_example_is_taken_as_it_stands(Body body) {
        String path = body.path()
                .replace("{source}", "shop")
                .replace("{topic}", "newsletter")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        Answer answer = RestSlice.as("administrator")
                .with("If-Match", "\"1\"")
                .send(body.method().toUpperCase(java.util.Locale.ROOT), path, body.type(), json(body));
        assertThat(answer.status())
                .as(answer.body())
                .isNotIn(400, 405, 406, 413, 415, 428)
                .isLessThan(500);
        if (answer.status() == 422) {
            assertThat(answer.faults())
                    .as(answer.body())
                    .allMatch(fault -> fault.matches(".* (unknown_.*|wrong_password)"));
        }
    }

    @Test
    void an_example_that_is_not_true_is_found() {
        Map<String, Object> schema = Map.of("$ref", "#/components/schemas/ProductRequest");
        assertThat(CHECK.faults(schema, Map.of("name", 5))).hasSize(1);
        assertThat(CHECK.faults(schema, Map.of("category", "tea"))).hasSize(1);
        assertThat(CHECK.faults(schema, Map.of("name", "Tea", "kind", "leaf"))).hasSize(1);
        assertThat(CHECK.faults(schema, Map.of("name", "Tea", "colour", "green")))
                .hasSize(1);
        assertThat(CHECK.faults(schema, Map.of("name", "Tea", "kind", "product")))
                .isEmpty();
    }

    private static List<Named<Body>> json(String what, String method, String path, Map<String, Object> holder) {
        return Yaml.map(holder.get("content")).entrySet().stream()
                .filter(entry -> entry.getKey().matches("application/(.+[+])?json"))
                .map(entry -> Named.of(
                        what + " of " + method + " " + path,
                        new Body(method, path, entry.getKey(), Yaml.map(entry.getValue()))))
                .toList();
    }

    private static String json(Body body) {
        try {
            return JsonMapper.createDefault().writeValueAsString(body.content().get("example"));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
