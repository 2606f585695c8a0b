package sambandh.bootstrap.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The operations of the OpenAPI document, as it is served. */
final class Operations {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    /** @param mediaType of the body, null where it takes none */
    record Operation(
            String id, String method, String path, @Nullable String mediaType) {
        String key() {
            return id + " " + method + " " + path;
        }

        /** The path with an id in each place that nothing has. */
        String somewhere() {
            return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }
    }

    private Operations() {}

    static List<Operation> read(Instance sambandh) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(20_000_000);
        String document = sambandh.get("/openapi.yml", null).raw().body();
        Map<String, Object> api = new Yaml(new SafeConstructor(options)).load(document);
        List<Operation> operations = new ArrayList<>();
        map(api.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(operation(path, method, map(operation)));
                    }
                }));
        return operations;
    }

    private static Operation operation(String path, String method, Map<String, Object> operation) {
        Map<String, Object> body = map(operation.getOrDefault("requestBody", Map.of()));
        Map<String, Object> content = map(body.getOrDefault("content", Map.of()));
        return new Operation(
                String.valueOf(operation.get("operationId")),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                content.keySet().stream().findFirst().orElse(null));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
