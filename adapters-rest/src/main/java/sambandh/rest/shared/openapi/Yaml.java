package sambandh.rest.shared.openapi;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as maps and lists; dates stay texts when read and are quoted when written, since other readers take
 * them for dates; nothing is written as a reference to something above. */
final class Yaml {
    private Yaml() {}

    static Map<String, Object> read(InputStream in) {
        return map(yaml(new TextsForDates()).load(new InputStreamReader(in, StandardCharsets.UTF_8)));
    }

    static String write(Map<String, Object> document) {
        return yaml(new MonthsAreTexts()).dump(document);
    }

    /** The map there, made when it is missing. */
    static Map<String, Object> in(Map<String, Object> map, String key) {
        return map(map.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>()));
    }

    /** The list there, made when it is missing. */
    @SuppressWarnings("unchecked")
    static List<Object> listIn(Map<String, Object> map, String key) {
        return (List<Object>) map.computeIfAbsent(key, k -> new ArrayList<>());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map ? (Map<String, Object>) value : new LinkedHashMap<>();
    }

    private static org.yaml.snakeyaml.Yaml yaml(Resolver resolver) {
        DumperOptions how = new DumperOptions();
        how.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        how.setDereferenceAliases(true);
        LoaderOptions loading = new LoaderOptions();
        loading.setCodePointLimit(20_000_000);
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(loading), new Representer(how), how, loading, resolver);
    }

    /** A month, such as 2026-03, is quoted as a date is. */
    private static final class MonthsAreTexts extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            super.addImplicitResolvers();
            addImplicitResolver(Tag.TIMESTAMP, Pattern.compile("[0-9]{4}-[0-9]{2}"), "0123456789", 10);
        }
    }

    private static final class TextsForDates extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }
}
