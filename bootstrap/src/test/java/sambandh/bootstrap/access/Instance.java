package sambandh.bootstrap.access;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.access.FirstAdministrator;
import sambandh.persistence.shared.DatabaseSettings;

/** One instance of Sambandh on a database; several may share it. */
final class Instance implements AutoCloseable {
    static final String PASSWORD = "plum lantern 4711 river";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final ApplicationContext context;
    private final URI address;

    record Answer(int status, HttpResponse<String> raw) {
        JsonNode json() {
            try {
                return JSON.readValue(raw.body(), JsonNode.class);
            } catch (IOException noJson) {
                throw new AssertionError("no JSON: " + raw.body(), noJson);
            }
        }

        String text(String field) {
            JsonNode node = json().get(field);
            return node == null ? "" : node.coerceStringValue();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    Instance(DatabaseSettings database) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", -1);
        context = ApplicationContext.builder().properties(properties).start();
        context.getBean(FirstAdministrator.class).handle(PASSWORD);
        address = context.getBean(EmbeddedServer.class).start().getURI();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Answer signIn(String user, String password) {
        return send(
                "POST",
                "/api/v1/login",
                null,
                "application/json",
                "{\"login\":\"" + user + "\",\"password\":\"" + password + "\"}");
    }

    /** An access token of the first administrator. */
    String administrator() {
        return signIn("admin", PASSWORD).text("accessToken");
    }

    Answer get(String path, @Nullable String token) {
        return send("GET", path, token, null, null);
    }

    Answer post(String path, @Nullable String token, String json) {
        return send("POST", path, token, "application/json", json);
    }

    Answer send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String type,
            @Nullable String body,
            String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException unreachable) {
            throw new AssertionError("no answer to " + path, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
