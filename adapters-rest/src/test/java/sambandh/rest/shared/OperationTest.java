package sambandh.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What those who run it see. */
class OperationTest {
    private final Client stranger = RestSlice.stranger();

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void health_tells_everybody_up_or_down_and_no_more(String path) {
        Answer answer = stranger.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/beans",
                "/env",
                "/routes",
                "/loggers",
                "/info",
                "/threaddump",
                "/heapdump",
                "/prometheus",
                "/stop"
            })
    void nothing_else_of_the_framework_is_open(String path) {
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(RestSlice.as("administrator").get(path).status()).isEqualTo(404);
    }

    @Test
    void metrics_are_for_the_administrator() {
        assertThat(stranger.get("/metrics").status()).isEqualTo(401);
        assertThat(RestSlice.as("manager").get("/metrics").status()).isEqualTo(403);
        Client administrator = RestSlice.as("administrator");
        administrator.get("/api/v1/products");
        Answer metrics = administrator.get("/metrics");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.header("Content-Type")).startsWith("text/plain");
        assertThat(metrics.body())
                .contains("http_server_requests_seconds_count")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void the_log_names_the_route_and_never_the_address() {
        Logger log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        ((Logger) LoggerFactory.getLogger("sambandh.access")).setLevel(Level.INFO);
        try {
            Client manager = RestSlice.as("manager");
            manager.get("/api/v1/products/asha@example.com?kind=asha@example.com");
            manager.get("/api/v1/products?category=asha%40example.com");
            manager.post("/api/v1/products", "{\"name\": \"asha@example.com\", \"kind\": \"asha@example.com\"}");
            manager.get("/asha@example.com");
        } finally {
            log.detachAppender(lines);
            ((Logger) LoggerFactory.getLogger("sambandh.access")).setLevel(null);
        }
        assertThat(lines.list).hasSizeGreaterThanOrEqualTo(4).allSatisfy(line -> {
            assertThat(line.toString()).doesNotContain("asha");
            assertThat(String.valueOf(line.getKeyValuePairs())).doesNotContain("asha");
        });
        assertThat(lines.list).anySatisfy(line -> {
            assertThat(String.valueOf(line.getKeyValuePairs()))
                    .contains("route=\"/api/v1/products/{id}\"")
                    .contains("status=\"40");
            assertThat(line.getMDCPropertyMap()).containsKey("requestId");
        });
    }

    @Test
    void a_failure_is_logged_without_the_values_it_quotes() {
        Exception failed = new IllegalStateException(
                "failed", new java.sql.SQLException("Duplicate entry 'asha@example.com' for key 'email'"));
        assertThat(Traces.of(failed))
                .contains("IllegalStateException", "caused by java.sql.SQLException", "OperationTest")
                .doesNotContain("asha");
    }

    @Test
    void pages_of_other_origins_may_call_only_when_named() {
        Answer closed = stranger.with("Origin", "https://staff.example.com").get("/health");
        assertThat(closed.header("Access-Control-Allow-Origin")).isNull();
        Map<String, Object> settings = new HashMap<>(
                RestSettings.settings(Map.of("SAMBANDH_CORS_ORIGINS", "https://staff.example.com, https://b.example")));
        settings.put("micronaut.server.port", -1);
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings, "slice")) {
            Client open = new Client(server.getURI(), null);
            assertThat(open.with("Origin", "https://staff.example.com")
                            .get("/health")
                            .header("Access-Control-Allow-Origin"))
                    .isEqualTo("https://staff.example.com");
            assertThat(open.with("Origin", "https://elsewhere.example")
                            .get("/health")
                            .header("Access-Control-Allow-Origin"))
                    .isNull();
        }
    }
}
