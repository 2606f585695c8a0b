package sambandh.rest.shared.openapi;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The document as clients read it. Made once, at the first request for it. */
@Singleton
class OpenApiDocument {
    private static final String RAW = "/META-INF/swagger/openapi.yml";
    /** The sections, in the order in which one gets to know them. */
    private static final List<String> SECTIONS = List.of(
            "Sign-in",
            "Me",
            "Customers",
            "People",
            "Ownership",
            "Timeline",
            "Ties",
            "Relationships",
            "Contracts",
            "Interactions",
            "Notes",
            "Listening",
            "Contact plans",
            "Tasks",
            "Orders",
            "Products",
            "Segments",
            "Measures",
            "Imports",
            "Exports",
            "Letters",
            "Templates",
            "Campaigns",
            "Series",
            "Suppressions",
            "Unsubscribe",
            "Preferences",
            "Measuring",
            "Company",
            "Users",
            "Audit",
            "Jobs",
            "Operation",
            "Pages");

    private static final Pattern LIST = Pattern.compile("ListResponse_(\\w+?)(?:Bodies\\.Response|Response)?_");

    private final Router router;
    private @Nullable String yaml;

    OpenApiDocument(Router router) {
        this.router = router;
    }

    synchronized String yaml() {
        String made = yaml;
        if (made == null) {
            made = LIST.matcher(Yaml.write(made())).replaceAll("$1List");
            made = Schemas.MEASURE.matcher(made).replaceAll("$1");
            yaml = made;
        }
        return made;
    }

    private Map<String, Object> made() {
        Map<String, Object> document = raw();
        Operations operations = new Operations(routes());
        List<String> patched = new ArrayList<>();
        Yaml.in(document, "paths")
                .forEach((path, item) -> Yaml.map(item).forEach((method, operation) -> {
                    Map<String, Object> one = Yaml.map(operation);
                    patched.addAll(patchSchemas(one));
                    operations.mend(path, HttpMethod.parse(method.toUpperCase(Locale.ROOT)), one);
                }));
        Map<String, Object> components = Yaml.in(document, "components");
        Map<String, Object> schemas = Yaml.in(components, "schemas");
        Schemas.mend(schemas, patched);
        Components.add(components);
        Probes.add(Yaml.in(document, "paths"), schemas);
        examples(document, new Examples(schemas));
        // a section that is not named above comes last
        Yaml.listIn(document, "tags").sort(Comparator.comparingInt(tag -> {
            int place = SECTIONS.indexOf(Yaml.map(tag).get("name"));
            return place < 0 ? SECTIONS.size() : place;
        }));
        return document;
    }

    private static void examples(Map<String, Object> document, Examples examples) {
        Yaml.in(document, "paths")
                .values()
                .forEach(item -> Yaml.map(item).values().forEach(operation -> {
                    Map<String, Object> one = Yaml.map(operation);
                    examples.add(Yaml.map(one.get("requestBody")).get("content"));
                    Yaml.map(one.get("responses"))
                            .values()
                            .forEach(answer -> examples.add(Yaml.map(answer).get("content")));
                }));
    }

    /** Points merge patches at a schema where nothing is required, and says which schemas need such a twin. */
    private static List<String> patchSchemas(Map<String, Object> operation) {
        List<String> names = new ArrayList<>();
        Yaml.map(Yaml.map(operation.get("requestBody")).get("content")).forEach((type, content) -> {
            Map<String, Object> schema = Yaml.map(Yaml.map(content).get("schema"));
            if (type.contains("merge-patch") && schema.get("$ref") instanceof String reference) {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                names.add(name);
                schema.put("$ref", "#/components/schemas/" + Schemas.patchName(name));
            }
        });
        return names;
    }

    private Map<String, UriRouteInfo<?, ?>> routes() {
        Map<String, UriRouteInfo<?, ?>> routes = new LinkedHashMap<>();
        router.uriRoutes()
                .forEach(route -> routes.putIfAbsent(route.getHttpMethod() + " " + Operations.path(route), route));
        return routes;
    }

    private static Map<String, Object> raw() {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream(RAW)) {
            if (in == null) {
                throw new IllegalStateException(RAW + " is missing: it is written when this module is compiled");
            }
            return Yaml.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
