import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running installation, as {@link Imports} uses it. */
final class Installation {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\"\\s*:\\s*(\"[^\"]*\"|[-0-9.E]+)");

    private final Map<String, String> told;
    private final String api;
    private String token = "";
    private long peakHeap;
    private long peakRss;

    Installation(Map<String, String> told) throws IOException, InterruptedException {
        this.told = told;
        this.api = told.getOrDefault("api", "http://127.0.0.1:8080") + "/api/v1";
        signIn();
    }

    /** Bytes. */
    long peakHeap() {
        return peakHeap;
    }

    /** Bytes; 0 where the process is not told. */
    long peakRss() {
        return peakRss;
    }

    private void signIn() throws IOException, InterruptedException {
        String body = "{\"login\": \"" + told.getOrDefault("user", "admin") + "\", \"password\": \"" + told.get("password")
                + "\"}";
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(api + "/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        token = text(answer.body(), "accessToken");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token);
    }

    /** Seconds from the first byte sent to the import's end. */
    double send(String kind, String source, Path file, boolean json, boolean gzip) throws Exception {
        long begun = System.nanoTime();
        HttpRequest.Builder request = request("/imports/" + kind + "?mode=history&source=" + source)
                .header("Content-Type", json ? "application/x-ndjson" : "text/csv")
                .POST(BodyPublishers.ofFile(file));
        if (gzip) {
            request.header("Content-Encoding", "gzip");
        }
        Thread watcher = Thread.ofPlatform().daemon().start(this::watch);
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        double received = seconds(begun);
        String id = text(answer.body(), "id");
        String job = answer.body();
        while (text(job, "state").matches("receiving|running")) {
            Thread.sleep(100);
            var looked = HTTP.send(request("/imports/" + id).build(), BodyHandlers.ofString());
            if (looked.statusCode() == 401) {
                signIn();
            } else {
                job = looked.body();
            }
        }
        watcher.interrupt();
        double whole = seconds(begun);
        System.out.printf(
                "  %s: received after %.1f s, %s read, %s created, %s updated, %s unchanged, %s rejected%n",
                text(job, "state"), received, text(job, "read"), text(job, "created"), text(job, "updated"),
                text(job, "unchanged"), text(job, "rejected"));
        return whole;
    }

    /** Takes the export; prints its size and says rows a second. */
    double export(String kind, String source) throws Exception {
        long begun = System.nanoTime();
        var answer = HTTP.send(
                request("/exports/" + kind + "?source=" + source).header("Accept", "text/csv").build(),
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

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String text(String json, String field) {
        Matcher found = FIELD.matcher(json);
        while (found.find()) {
            if (found.group(1).equals(field)) {
                return found.group(2).replace("\"", "");
            }
        }
        throw new IllegalStateException("no " + field + " in " + json);
    }

    /** Heap from the installation's own figures, RSS of its process where the process is told. */
    private void watch() {
        try {
            while (true) {
                Thread.sleep(1_000);
                var answer = HTTP.send(
                        HttpRequest.newBuilder(URI.create(told.getOrDefault("api", "http://127.0.0.1:8080") + "/metrics"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
                double heap = answer.body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum();
                peakHeap = Math.max(peakHeap, (long) heap);
                if (told.containsKey("pid")) {
                    Path status = Path.of("/proc", told.get("pid"), "status");
                    peakRss = Math.max(peakRss, Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                            .sum());
                }
            }
        } catch (IOException | InterruptedException ended) {
            // the import has come to its end
        }
    }
}
