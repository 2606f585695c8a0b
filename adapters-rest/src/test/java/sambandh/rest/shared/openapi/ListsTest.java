package sambandh.rest.shared.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.RestSlice;
import sambandh.rest.shared.Roles;

/** Each list, with its sorts and filters, has a case in the test of what the databases do for it. */
class ListsTest {
    private static final Path CASES = Path.of("..", "adapters-persistence", "src", "test", "resources", "lists.csv");
    private static final Set<String> OF_EVERY_LIST = Set.of("limit", "cursor", "sort", "count");
    private static final String SORTED_BY = "This list can be sorted by ";

    @Test
    void every_list_its_sorts_and_its_filters_stand_among_the_cases_of_the_plans() throws IOException {
        Set<String> told = new TreeSet<>();
        new OpenAPIV3Parser()
                .readContents(RestSlice.stranger().get("/openapi.yml").body())
                .getOpenAPI()
                .getPaths()
                .forEach((path, item) -> {
                    Operation get = item.getGet();
                    if (get != null && query(get).contains("cursor")) {
                        told.add(get.getOperationId() + "," + sorts(path) + "," + filters(get));
                    }
                });
        assertThat(Files.readAllLines(CASES).stream().skip(1).map(ListsTest::sorted))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    private static List<String> query(Operation operation) {
        return operation.getParameters() == null
                ? List.of()
                : operation.getParameters().stream()
                        .filter(parameter -> "query".equals(parameter.getIn()))
                        .map(Parameter::getName)
                        .toList();
    }

    private static String filters(Operation operation) {
        return words(query(operation).stream()
                .filter(name -> !OF_EVERY_LIST.contains(name))
                .toList());
    }

    /** The list itself says what it can be sorted by. */
    private static String sorts(String path) {
        Answer answer = RestSlice.as(Roles.ADMINISTRATOR)
                .get(path.replaceAll("\\{\\w+}", "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a") + "?sort=nothing");
        if (answer.status() == 404) {
            // found first; it knows one order only
            assertThat(path).endsWith("/rejections");
            return "line";
        }
        String detail = answer.text("/errors/0/detail");
        assertThat(detail).as(path + " " + answer.body()).startsWith(SORTED_BY).endsWith(".");
        return words(List.of(
                detail.substring(SORTED_BY.length(), detail.length() - 1).split(", ")));
    }

    private static String sorted(String line) {
        String[] cells = line.split(",", -1);
        return cells[0] + "," + words(List.of(cells[1].split(" "))) + "," + words(List.of(cells[2].split(" ")));
    }

    private static String words(List<String> words) {
        return String.join(" ", new TreeSet<>(words));
    }
}
