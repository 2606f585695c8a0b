package sambandh.rest.shared.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.RestSlice;

class OpenApiTest {
    private static final Answer ANSWER = RestSlice.stranger().get("/openapi.yml");
    private static final SwaggerParseResult PARSED = new OpenAPIV3Parser().readContents(ANSWER.body());
    private static final OpenAPI API = PARSED.getOpenAPI();

    /** Left in target for whoever makes a client from it. */
    @BeforeAll
    static void lay_it_in_target() throws IOException {
        Files.writeString(Path.of("target", "openapi.yml"), ANSWER.body());
    }

    @Test
    void anybody_may_read_it_and_it_is_sound() {
        assertThat(ANSWER.status()).isEqualTo(200);
        assertThat(ANSWER.header("Content-Type")).startsWith("application/yaml");
        assertThat(PARSED.getMessages()).isEmpty();
        assertThat(API.getOpenapi()).startsWith("3.1");
        assertThat(API.getInfo().getTitle()).isEqualTo("Sambandh");
        assertThat(ANSWER.body()).doesNotContain("exampleSetFlag", "allowableValues", "ListResponse_", "explode");
    }

    /** A reader of YAML 1.1 takes a bare date for a date, and stumbles over one that does not exist. */
    @Test
    void no_text_reads_as_a_date_or_a_number() {
        assertThat(ANSWER.body()).doesNotContainPattern("(?m)(example|default): [0-9]{4}-[0-9]{2}");
        Map<String, Object> texts =
                Map.of("date", "1997-02-30", "time", "2026-01-01T10:00:00Z", "number", "12", "flag", "no");
        Object read = new org.yaml.snakeyaml.Yaml().load(Yaml.write(texts));
        assertThat(read).isEqualTo(texts);
    }

    @Test
    void every_operation_says_what_it_is() {
        Set<String> ids = new HashSet<>();
        operations((name, operation) -> {
            assertThat(operation.getSummary()).as(name).isNotBlank().endsWith(".");
            assertThat(operation.getOperationId()).as(name).isNotBlank();
            assertThat(ids.add(operation.getOperationId()))
                    .as(name + " has an id of its own")
                    .isTrue();
            assertThat(operation.getTags()).as(name).isNotEmpty();
            assertThat(operation.getParameters() == null ? List.of() : operation.getParameters())
                    .as(name)
                    .allSatisfy(
                            parameter -> assertThat(parameter.getDescription() != null || parameter.get$ref() != null)
                                    .as("parameter %s is described", parameter.getName())
                                    .isTrue());
        });
        assertThat(ids).contains("listProducts", "createProduct", "getProduct", "changeProduct");
    }

    @Test
    void every_operation_names_each_problem_it_answers() {
        operations((name, operation) -> {
            Set<String> statuses = operation.getResponses().keySet();
            assertThat(statuses).as(name).contains("400", "500", "503").noneMatch(s -> s.contains("X"));
            assertThat(statuses.contains("429"))
                    .as(name + " is limited, unless it is a probe")
                    .isNotEqualTo(name.contains("/health"));
            assertThat(statuses).as(name).anyMatch(s -> s.startsWith("2") || s.startsWith("3"));
            boolean open =
                    operation.getSecurity() != null && operation.getSecurity().isEmpty();
            assertThat(open || statuses.contains("401"))
                    .as(name + " is open or answers 401")
                    .isTrue();
        });
        assertThat(operation("post", "/api/v1/products").getResponses().keySet())
                .containsExactly(
                        "201", "400", "401", "403", "406", "408", "409", "413", "415", "422", "429", "500", "503");
        assertThat(operation("patch", "/api/v1/products/{id}").getResponses().keySet())
                .contains("200", "404", "409", "412", "415", "422", "428");
    }

    @Test
    void pages_and_probes_are_told_as_open() {
        assertThat(API.getPaths().keySet())
                .contains("/", "/openapi.yml", "/docs", "/problems", "/problems/{slug}")
                .contains("/health", "/health/liveness", "/health/readiness");
        assertThat(operation("get", "/health/readiness").getSecurity()).isEmpty();
        assertThat(operation("get", "/problems/{slug}").getSecurity()).isEmpty();
    }

    @Test
    void what_is_one_thing_has_one_schema() {
        assertThat(API.getComponents().getSchemas().keySet())
                .contains("Person", "Money", "User")
                .doesNotContain("PersonResponse", "MoneyBody", "UserResponse");
    }

    @Test
    void an_upsert_answers_there_or_made_with_the_same_body() {
        var answers = operation("put", "/api/v1/customers/by-external-id/{source}/{externalId}")
                .getResponses();
        assertThat(answers.keySet()).contains("200", "201");
        assertThat(answers.get("201").getHeaders().keySet()).contains("Location", "ETag");
        assertThat(answers.get("201")
                        .getContent()
                        .get("application/json")
                        .getSchema()
                        .get$ref())
                .isEqualTo("#/components/schemas/Customer")
                .isEqualTo(answers.get("200")
                        .getContent()
                        .get("application/json")
                        .getSchema()
                        .get$ref());
    }

    @Test
    void headers_are_told() {
        assertThat(operation("post", "/api/v1/products").getParameters())
                .anySatisfy(p -> assertThat(p.get$ref()).endsWith("IdempotencyKey"));
        assertThat(operation("patch", "/api/v1/products/{id}").getParameters())
                .anySatisfy(p -> assertThat(p.get$ref()).endsWith("/IfMatch"));
        assertThat(operation("post", "/api/v1/imports/{kind}").getParameters())
                .anySatisfy(p -> assertThat(p.get$ref()).endsWith("IdempotencyKey"));
        assertThat(operation("post", "/api/v1/products")
                        .getResponses()
                        .get("201")
                        .getHeaders()
                        .keySet())
                .contains("ETag", "Location", "X-Request-Id", "RateLimit", "RateLimit-Policy");
        assertThat(API.getComponents()
                        .getResponses()
                        .get("Problem429")
                        .getHeaders()
                        .keySet())
                .contains("Retry-After", "RateLimit", "RateLimit-Policy");
        assertThat(operation("get", "/api/v1/products")
                        .getResponses()
                        .get("200")
                        .getHeaders()
                        .keySet())
                .contains("Link");
    }

    @Test
    void a_patch_requires_nothing_and_takes_null_where_a_field_may_go() {
        Schema<?> request = API.getComponents().getSchemas().get("ProductRequest");
        Schema<?> patch = API.getComponents().getSchemas().get("ProductPatch");
        assertThat(request.getRequired()).containsExactly("name");
        assertThat(patch.getRequired()).isNull();
        assertThat(patch.getProperties().keySet())
                .isEqualTo(request.getProperties().keySet());
        assertThat(patch.getProperties().get("category").getTypes()).containsExactlyInAnyOrder("string", "null");
        assertThat(request.getProperties().get("category").getTypes()).containsExactly("string");
    }

    @Test
    void every_field_is_told_by_words_or_example() {
        List<String> untold = new ArrayList<>();
        API.getComponents()
                .getSchemas()
                .forEach((name, schema) -> properties(schema).forEach((field, property) -> {
                    if (!isTold(property)) {
                        untold.add(name + "." + field);
                    }
                }));
        assertThat(untold).isEmpty();
    }

    @Test
    void answers_require_what_is_always_there() {
        assertThat(API.getComponents().getSchemas().get("Product").getRequired())
                .containsExactlyInAnyOrder("id", "name", "kind", "active", "externalIds", "createdAt", "changedAt");
        assertThat(API.getComponents().getSchemas()).containsKey("ProductList");
    }

    @SuppressWarnings("rawtypes")
    private static Map<String, Schema> properties(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }

    private static boolean isTold(Schema<?> property) {
        return property.getDescription() != null
                || property.getExample() != null
                || property.get$ref() != null
                || property.getAnyOf() != null
                || (property.getItems() != null && property.getItems().get$ref() != null);
    }

    private static Operation operation(String method, String path) {
        return API.getPaths().get(path).readOperationsMap().entrySet().stream()
                .filter(e -> e.getKey().name().equalsIgnoreCase(method))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static void operations(java.util.function.BiConsumer<String, Operation> check) {
        API.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> check.accept(method + " " + path, operation)));
    }
}
