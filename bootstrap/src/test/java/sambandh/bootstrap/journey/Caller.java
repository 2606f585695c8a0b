package sambandh.bootstrap.journey;

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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Somebody who calls Sambandh over HTTP, as a client's program would. */
final class Caller {
    private static final JsonMapper JSON = JsonMapper.createDefault();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private String token = "";

    Caller(String address) {
        this.address = address;
    }

    /** An answer; {@code json} is null where the body is none. */
    record Answer(int status, HttpResponse<String> raw) {
        JsonNode json() {
            try {
                return JSON.readValue(raw.body(), JsonNode.class);
            } catch (IOException noJson) {
                throw new AssertionError("no JSON: " + raw.body(), noJson);
            }
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** A field by its path, {@code counts/created}; empty when absent. */
        String text(String path) {
            JsonNode node = json();
            for (String step : path.split("/")) {
                node = node == null ? null : node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
            }
            return node == null || node.isNull() ? "" : node.coerceStringValue();
        }

        long number(String path) {
            String text = text(path);
            return text.isEmpty() ? 0 : Long.parseLong(text);
        }
    }

    Caller signIn(String user, String password) {
        token = post("/api/v1/login", Map.of("login", user, "password", password))
                .text("accessToken");
        return this;
    }

    String token() {
        return token;
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder().GET(), path, Map.of());
    }

    Answer get(String path, Map<String, String> headers) {
        return send(HttpRequest.newBuilder().GET(), path, headers);
    }

    Answer post(String path, Map<String, ?> body, String... headers) {
        return send(HttpRequest.newBuilder().POST(json(body)), path, headers("application/json", headers));
    }

    Answer patch(String path, String etag, Map<String, ?> body) {
        return send(
                HttpRequest.newBuilder().method("PATCH", json(body)),
                path,
                headers("application/merge-patch+json", "If-Match", etag));
    }

    /** Without a body. */
    Answer put(String path) {
        return send(HttpRequest.newBuilder().PUT(BodyPublishers.noBody()), path, Map.of());
    }

    Answer form(String path, String fields) {
        return send(
                HttpRequest.newBuilder().POST(BodyPublishers.ofString(fields)),
                path,
                headers("application/x-www-form-urlencoded"));
    }

    Answer csv(String path, String csv) {
        return send(HttpRequest.newBuilder().POST(BodyPublishers.ofString(csv)), path, headers("text/csv"));
    }

    Answer csv(String path, Path file, String... headers) throws IOException {
        return send(HttpRequest.newBuilder().POST(BodyPublishers.ofFile(file)), path, headers("text/csv", headers));
    }

    /** Reads again and again until it is so. */
    Answer until(String path, Predicate<Answer> so) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Answer answer = get(path);
            if (so.test(answer)) {
                return answer;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("still not so: " + answer.raw().body());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private Answer send(HttpRequest.Builder request, String path, Map<String, String> headers) {
        request.uri(URI.create(address + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException unreachable) {
            throw new AssertionError("no answer to " + path, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static BodyPublisher json(Map<String, ?> body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Map<String, String> headers(String type, String... more) {
        Map<String, String> headers = new java.util.LinkedHashMap<>(Map.of("Content-Type", type));
        for (int i = 0; i < more.length; i += 2) {
            headers.put(more[i], more[i + 1]);
        }
        return headers;
    }
}
