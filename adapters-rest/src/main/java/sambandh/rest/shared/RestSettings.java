package sambandh.rest.shared;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Brings this module's own settings, so that the interface is the same wherever it is started, tests included. */
@ContextConfigurer
public final class RestSettings implements ApplicationContextConfigurer {
    private static final String FILE = "/sambandh-rest.properties";
    private static final int BELOW_ALL_OTHERS = -10_000;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of("sambandh-rest", settings(System.getenv()), BELOW_ALL_OTHERS));
    }

    /** Pages of other origins may call only when {@code SAMBANDH_CORS_ORIGINS} names their origins, comma apart. */
    static Map<String, Object> settings(Map<String, String> environment) {
        Map<String, Object> settings = read();
        List<String> origins = Arrays.stream(
                        environment.getOrDefault("SAMBANDH_CORS_ORIGINS", "").split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
        settings.put("micronaut.server.cors.enabled", !origins.isEmpty());
        if (!origins.isEmpty()) {
            settings.put("micronaut.server.cors.configurations.named.allowed-origins", origins);
            settings.put(
                    "micronaut.server.cors.configurations.named.exposed-headers",
                    List.of(
                            "ETag",
                            "Location",
                            "Link",
                            "Retry-After",
                            "RateLimit",
                            "RateLimit-Policy",
                            RequestIds.HEADER));
            settings.put("micronaut.server.cors.configurations.named.allow-credentials", false);
        }
        return settings;
    }

    private static Map<String, Object> read() {
        Properties properties = new Properties();
        try (InputStream file = RestSettings.class.getResourceAsStream(FILE)) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, Object> settings = new HashMap<>();
        properties.forEach((key, value) -> settings.put(key.toString(), value));
        return settings;
    }
}
