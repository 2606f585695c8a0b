package sambandh.rest.shared;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * The REST interface over the fakes: a real server, started once in each test JVM, so tests use fresh ids and names. A
 * column brings its fakes and use cases in a test {@code @Factory} beside its slice test.
 *
 * <pre>
 * Client client = RestSlice.as("manager");
 * Answer made = client.post("/api/v1/products", """
 *         {"name": "Tea"}""");
 * assertThat(made.status()).isEqualTo(201);
 * </pre>
 */
public final class RestSlice {
    private static final EmbeddedServer SERVER = start(Map.of("SAMBANDH_RATE_LIMIT", "none"));

    private RestSlice() {}

    /** A fresh person of the company, with these roles. */
    public static Client as(String... roles) {
        return new Client(address(), TestSignIn.token(roles));
    }

    /** Nobody. */
    public static Client stranger() {
        return new Client(address(), null);
    }

    /** Another one with settings of its own; whoever starts it stops it. */
    public static EmbeddedServer start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("micronaut.server.port", -1);
        return ApplicationContext.run(EmbeddedServer.class, all, "slice");
    }

    /** A fresh person with these roles, or a stranger without any, before another server. */
    public static Client at(EmbeddedServer server, String... roles) {
        return new Client(server.getURI(), roles.length == 0 ? null : TestSignIn.token(roles));
    }

    /** What the fakes know. */
    public static <T> T bean(Class<T> type) {
        return SERVER.getApplicationContext().getBean(type);
    }

    static URI address() {
        return SERVER.getURI();
    }
}
