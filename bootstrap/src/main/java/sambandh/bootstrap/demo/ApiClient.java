package sambandh.bootstrap.demo;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Calls the public interface as any other program would. */
final class ApiClient implements AutoCloseable {
    /** An answer that is not what the demo needs. */
    static final class Refused extends RuntimeException {
        Refused(String call, HttpResponse<?> answer) {
            super(call + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = JsonMapper.createDefault();
    private final String address;
    private String token = "";

    ApiClient(String address) {
        this.address = address;
    }

    void signIn(String user, String password) throws IOException, InterruptedException {
        JsonNode session = post("/api/v1/login", Map.of("login", user, "password", password));
        token = text(session, "accessToken");
    }

    String token() {
        return token;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, "application/json", BodyPublishers.noBody(), Map.of());
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send("POST", path, "application/json", json(body), Map.of());
    }

    JsonNode postOnce(String path, String key, Map<String, ?> body) throws IOException, InterruptedException {
        return send("POST", path, "application/json", json(body), Map.of("Idempotency-Key", key));
    }

    JsonNode postFile(String path, byte[] csv) throws IOException, InterruptedException {
        return send("POST", path, "text/csv", BodyPublishers.ofByteArray(csv), Map.of());
    }

    JsonNode patch(String path, String etag, Map<String, ?> body) throws IOException, InterruptedException {
        return send("PATCH", path, "application/merge-patch+json", json(body), Map.of("If-Match", etag));
    }

    String etag(String path) throws IOException, InterruptedException {
        return http.send(request("GET", path).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElse("\"0\"");
    }

    private JsonNode send(String method, String path, String type, BodyPublisher body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(method, path).header("Content-Type", type).method(method, body);
        headers.forEach(request::header);
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new Refused(method + " " + path, answer);
        }
        return Objects.requireNonNullElse(json.readValue(answer.body(), JsonNode.class), JsonNode.nullNode());
    }

    private HttpRequest.Builder request(String method, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, BodyPublishers.noBody())
                .timeout(Duration.ofMinutes(5));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private BodyPublisher json(Map<String, ?> body) throws IOException {
        return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.coerceStringValue();
    }

    static long number(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? 0 : value.getLongValue();
    }

    /** A part by its names and places, {@code items}, {@code 0}; null's node when it is not there. */
    static JsonNode part(JsonNode node, String... steps) {
        JsonNode part = node;
        for (String step : steps) {
            JsonNode next = part.isArray() ? part.get(Integer.parseInt(step)) : part.get(step);
            part = next == null ? JsonNode.nullNode() : next;
        }
        return part;
    }

    @Override
    public void close() {
        http.close();
    }
}
