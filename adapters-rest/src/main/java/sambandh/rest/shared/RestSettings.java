package sambandh.rest.shared;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Brings this module's own settings, so that the interface is the same wherever it is started, tests included. */
@ContextConfigurer
public final class RestSettings implements ApplicationContextConfigurer {
    private static final String FILE = "/sambandh-rest.properties";
    private static final int BELOW_ALL_OTHERS = -10_000;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of("sambandh-rest", read(), BELOW_ALL_OTHERS));
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
