package sambandh.rest.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP to the interface as one caller. {@code with} gives a client that also sends a header. */
public final class Client {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final Map<String, String> headers;

    Client(URI address, @Nullable String token) {
        this(address, token == null ? Map.of() : Map.of("Authorization", "Bearer " + token));
    }

    private Client(URI address, Map<String, String> headers) {
        this.address = address;
        this.headers = headers;
    }

    public Client with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Client(address, more);
    }

    /** The id that the interface knows this caller by. */
    public String userId() {
        return headers.getOrDefault("Authorization", "").split("\\.")[1];
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    /** Sends the file as the body. */
    public Answer post(String path, String contentType, String body) {
        return send("POST", path, contentType, body);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    /** @param etag what goes into If-Match, null for none */
    public Answer patch(String path, @Nullable String etag, String json) {
        Client client = etag == null ? this : with("If-Match", etag);
        return client.send("PATCH", path, "application/merge-patch+json", json);
    }

    public Answer delete(String path, @Nullable String etag) {
        Client client = etag == null ? this : with("If-Match", etag);
        return client.send("DELETE", path, null, null);
    }

    /** Sends these bytes as they are. */
    public Answer post(String path, String contentType, byte[] body) {
        return publish("POST", path, contentType, BodyPublishers.ofByteArray(body));
    }

    public Answer patchBytes(String path, byte[] body) {
        return publish("PATCH", path, "application/merge-patch+json", BodyPublishers.ofByteArray(body));
    }

    public Answer send(String method, String path, @Nullable String contentType, @Nullable String body) {
        return publish(
                method, path, contentType, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private Answer publish(String method, String path, @Nullable String contentType, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        headers.forEach(request::header);
        if (contentType != null) {
            request.setHeader("Content-Type", contentType);
        }
        try {
            return new Answer(send(request.build()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Once more where the server had closed the kept connection before it could hear of the request. */
    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException closed) {
            if (String.valueOf(closed.getMessage()).contains("received no bytes")) {
                return HTTP.send(request, BodyHandlers.ofString());
            }
            throw closed;
        }
    }
}
