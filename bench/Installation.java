import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running installation and its database, as they are told by {@code --api --user --password --db --dbuser --dbpassword}. */
final class Installation {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\"\\s*:\\s*(\"[^\"]*\"|[-0-9.E]+)");

    private final Map<String, String> told;
    private final String root;
    private volatile String token = "";

    Installation(Map<String, String> told) throws IOException, InterruptedException {
        this.told = told;
        this.root = told.getOrDefault("api", "http://127.0.0.1:8080");
        signIn();
    }

    /** What was told under the name. */
    String told(String name, String otherwise) {
        return told.getOrDefault(name, otherwise);
    }

    /** {@code --name value} pairs. */
    static Map<String, String> told(String[] args) {
        Map<String, String> told = new TreeMap<>();
        for (int at = 0; at + 1 < args.length; at += 2) {
            told.put(args[at].substring(2), args[at + 1]);
        }
        return told;
    }

    /** Address without a path. */
    String root() {
        return root;
    }

    /** A new one, good for some minutes. */
    String signIn() throws IOException, InterruptedException {
        String body = "{\"login\": \"" + told.getOrDefault("user", "admin") + "\", \"password\": \"" + told.get("password")
                + "\"}";
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(root + "/api/v1/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("not signed in: " + answer.statusCode() + " " + answer.body());
        }
        token = text(answer.body(), "accessToken");
        return token;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", "Bearer " + token);
    }

    String get(String path) throws IOException, InterruptedException {
        var answer = HTTP.send(request(path).build(), BodyHandlers.ofString());
        if (answer.statusCode() == 401) {
            signIn();
            answer = HTTP.send(request(path).build(), BodyHandlers.ofString());
        }
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return change("POST", path, "application/json", json);
    }

    /** Whatever version it has. */
    String patch(String path, String json) throws IOException, InterruptedException {
        return change("PATCH", path, "application/merge-patch+json", json);
    }

    private String change(String method, String path, String type, String json) throws IOException, InterruptedException {
        var answer = HTTP.send(
                request(path)
                        .header("Content-Type", type)
                        .header("If-Match", "*")
                        .header("Idempotency-Key", "bench-" + System.nanoTime())
                        .method(method, BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Processor time of a process so far, in milliseconds; {@code pid} or {@code dbpid}, 0 where that is not told. */
    long processor(String process) {
        return ProcessHandle.of(Long.parseLong(told(process, "0")))
                .flatMap(it -> it.info().totalCpuDuration())
                .map(Duration::toMillis)
                .orElse(0L);
    }

    /** Seconds from the first byte sent to the import's end; it must come to its end by itself. */
    double send(String kind, String source, Path file, boolean json, boolean gzip) throws Exception {
        signIn();
        long begun = System.nanoTime();
        HttpRequest.Builder request = request("/api/v1/imports/" + kind + "?mode=history&source=" + source)
                .header("Content-Type", json ? "application/x-ndjson" : "text/csv")
                .POST(BodyPublishers.ofFile(file));
        if (gzip) {
            request.header("Content-Encoding", "gzip");
        }
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        double received = seconds(begun);
        String id = text(answer.body(), "id");
        String job = answer.body();
        while (text(job, "state").matches("receiving|running")) {
            Thread.sleep(100);
            job = get("/api/v1/imports/" + id);
        }
        double whole = seconds(begun);
        System.out.printf(
                "  %s: received after %.1f s, %s read, %s created, %s updated, %s unchanged, %s rejected%n",
                text(job, "state"), received, text(job, "read"), text(job, "created"), text(job, "updated"),
                text(job, "unchanged"), text(job, "rejected"));
        if (!text(job, "state").equals("succeeded")) {
            throw new IOException("the import did not come to its end: " + job);
        }
        return whole;
    }

    /** Takes the export; prints its size and says rows a second. */
    double export(String kind, String source) throws Exception {
        signIn();
        long begun = System.nanoTime();
        var answer = HTTP.send(
                request("/api/v1/exports/" + kind + "?source=" + source).header("Accept", "text/csv").build(),
                BodyHandlers.ofInputStream());
        long lines = -1;
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream body = answer.body()) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                bytes += n;
                for (int i = 0; i < n; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        double took = seconds(begun);
        System.out.printf("  export: status %d, %,d MB%n", answer.statusCode(), bytes >> 20);
        return lines / took;
    }

    /** @param options of the driver, {@code a=b&c=d} */
    Connection connect(String options) throws SQLException {
        String url = told.get("db");
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "allowPublicKeyRetrieval=true&" + options,
                told.getOrDefault("dbuser", "root"),
                told.getOrDefault("dbpassword", ""));
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** The first field of that name. */
    static String text(String json, String field) {
        Matcher found = FIELD.matcher(json);
        while (found.find()) {
            if (found.group(1).equals(field)) {
                return found.group(2).replace("\"", "");
            }
        }
        throw new IllegalStateException("no " + field + " in " + json);
    }
}
