package sambandh.rest.shared;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;

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
    private static final EmbeddedServer SERVER =
            ApplicationContext.run(EmbeddedServer.class, java.util.Map.of("micronaut.server.port", -1), "slice");

    private RestSlice() {}

    /** A fresh person of the company, with these roles. */
    public static Client as(String... roles) {
        return new Client(address(), TestSignIn.token(roles));
    }

    /** Nobody. */
    public static Client stranger() {
        return new Client(address(), null);
    }

    /** What the fakes know. */
    public static <T> T bean(Class<T> type) {
        return SERVER.getApplicationContext().getBean(type);
    }

    static URI address() {
        return SERVER.getURI();
    }
}
