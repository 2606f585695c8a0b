package sambandh.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.timeline.InMemoryTimeline;

/** Every list of the document counts when it is asked to, and only then. */
class ListCountTest {
    private final Client administrator = RestSlice.as("administrator");

    static Stream<String> lists() {
        String document = RestSlice.stranger().get("/openapi.yml").body();
        return new OpenAPIV3Parser()
                .readContents(document).getOpenAPI().getPaths().entrySet().stream()
                        .filter(path -> path.getValue().getGet() != null)
                        .filter(path -> path.getValue().getGet().getParameters() != null)
                        .filter(path -> path.getValue().getGet().getParameters().stream()
                                .anyMatch(parameter -> "cursor".equals(parameter.getName())))
                        .map(java.util.Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_counts_when_it_is_asked_to(String path) {
        String list = path.replaceAll("\\{[^}]+}", "%s").formatted(idFor(path));
        assertThat(administrator.get(list).status()).as(list).isEqualTo(200);
        assertThat(administrator.get(list).at("/count")).as("nobody asked").isNull();
        Answer counted = administrator.get(list + "?count=true&limit=1");
        assertThat(counted.text("/count")).as(counted.body()).matches("[0-9]+");
        assertThat(administrator.get(list + "?count=perhaps").status()).isEqualTo(400);
    }

    @Test
    void a_count_says_where_it_ends() {
        assertThat(ListResponse.of(List.of(), null, 10_000L))
                .isEqualTo(new ListResponse<>(List.of(), null, 10_000L, null));
        assertThat(ListResponse.of(List.of(), null, 10_001L))
                .isEqualTo(new ListResponse<>(List.of(), null, 10_000L, true));
        assertThat(ListResponse.of(List.of(), null, null)).isEqualTo(new ListResponse<>(List.of(), null, null, null));
    }

    private String idFor(String path) {
        if (path.endsWith("/timeline")) {
            UUID customer = UUID.randomUUID();
            RestSlice.bean(InMemoryTimeline.class).with(customer);
            return customer.toString();
        }
        if (path.startsWith("/api/v1/employees/") || path.startsWith("/api/v1/people/")) {
            String all = path.substring(0, path.indexOf("/{"));
            return administrator.post(all, "{\"name\": \"Counted\"}").text("/id");
        }
        if (path.contains("/templates/")) {
            return "thank_you";
        }
        if (path.contains("/series/")) {
            return administrator.post("/api/v1/series", """
                            {"name": "Counted", "trigger": "order.placed", "steps": [{"template": "thank_you"}]}""").text("/id");
        }
        if (path.contains("/segments/")) {
            String segment = administrator
                    .post("/api/v1/segments", """
                            {"name": "Counted %s", "text": "country = IN"}""".formatted(UUID.randomUUID()))
                    .text("/id");
            RestSlice.bean(InMemoryCustomers.class).keep(UUID.fromString(segment), Set.of());
            return segment;
        }
        Answer made = path.contains("/imports/")
                ? administrator.post("/api/v1/imports/things?source=count&mode=history", "text/csv", "name\nA\n")
                : administrator.post("/api/v1/customers", """
                        {"kind": "household", "name": "Counted"}""");
        String id = made.text("/id");
        assertThat(id).as(made.body()).isNotNull();
        return String.valueOf(id);
    }
}
