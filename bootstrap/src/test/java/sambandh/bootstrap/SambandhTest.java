package sambandh.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

class SambandhTest {
    private static final String PASSWORD = "correct horse battery staple";

    @TempDir
    private Path home;

    /** Signs in while the server tells that it listens. */
    @Singleton
    @Requires(property = "test.signs-in-at-once")
    static class FirstCaller implements ApplicationEventListener<ServerStartupEvent> {
        private static int status;

        @Override
        public void onApplicationEvent(ServerStartupEvent listens) {
            URI login = URI.create(listens.getSource().getURL() + "/api/v1/login");
            HttpRequest request = HttpRequest.newBuilder(login)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"login\": \"admin\", \"password\": \"" + PASSWORD + "\"}"))
                    .build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                status = http.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException | InterruptedException failed) {
                throw new AssertionError(failed);
            }
        }
    }

    @Test
    void whoever_chose_the_password_is_let_in_as_soon_as_anybody_is() throws Exception {
        DatabaseSettings database = TestDatabase.freshSchema();
        Map<String, String> environment = Map.of(
                "SAMBANDH_DB_URL", database.url(),
                "SAMBANDH_DB_USER", database.user(),
                "SAMBANDH_DB_PASSWORD", database.password());
        try (Sambandh sambandh = new Sambandh(new StartOptions(home, "127.0.0.1", 0, null))) {
            sambandh.start(
                    environment,
                    Map.of(
                            "SAMBANDH_ADMIN_PASSWORD",
                            PASSWORD,
                            "micronaut.server.port",
                            -1,
                            "test.signs-in-at-once",
                            "yes"));
            assertThat(FirstCaller.status).isEqualTo(200);
            assertThat(sambandh.firstWords()).as("nothing to show").isEmpty();
        }
    }
}
