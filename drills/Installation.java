import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sambandh.persistence.embedded.EmbeddedDatabase;
import sambandh.persistence.shared.DatabaseSettings;

/** Several processes of Sambandh on one database of their own, in a folder that is deleted at the end. */
final class Installation implements AutoCloseable {
    private static final String PASSWORD = "drilled-" + ProcessHandle.current().pid() + "-and-again";

    /** One process; a new one takes its place when it was killed. */
    static final class Instance {
        private final int port;
        private Process process;

        private Instance(int port, Process process) {
            this.port = port;
            this.process = process;
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home;
    private final Path jar;
    private final EmbeddedDatabase database;
    private final Map<String, String> environment;
    private final Map<Integer, Instance> instances = new HashMap<>();
    private Connection connection;
    private String token = "";
    private int port;

    /** @param jar the built program @param environment settings of all its processes */
    Installation(Path jar, Map<String, String> environment) throws IOException {
        this.jar = jar;
        this.home = Files.createTempDirectory(Path.of("/var/tmp"), "sambandh-drill");
        this.database = EmbeddedDatabase.start(home);
        this.environment = new HashMap<>(environment);
        DatabaseSettings settings = database.settings();
        this.environment.putAll(Map.of(
                "SAMBANDH_DB_URL", settings.url(),
                "SAMBANDH_DB_USER", settings.user(),
                "SAMBANDH_DB_PASSWORD", settings.password(),
                "SAMBANDH_ADMIN_PASSWORD", PASSWORD,
                "SAMBANDH_RATE_LIMIT", "none",
                "SAMBANDH_QUIET_HOURS", "none"));
    }

    /** Returns once it answers. The first one signs in. */
    Instance start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            Instance instance = new Instance(free.getLocalPort(), null);
            instances.put(instance.port, instance);
            free.close();
            restart(instance);
            if (token.isEmpty()) {
                port = instance.port;
                token = field("accessToken", post("/login", "{\"login\": \"admin\", \"password\": \"" + PASSWORD + "\"}"));
            }
            return instance;
        }
    }

    /** The same place again, after it was killed. */
    void restart(Instance instance) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("console-" + instance.port).toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SAMBANDH_HOME", home.resolve("instance-" + instance.port).toString());
        builder.environment().put("SAMBANDH_PORT", String.valueOf(instance.port));
        instance.process = builder.start();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.port + "/health/readiness")).build();
        while (true) {
            if (!instance.process.isAlive()) {
                throw new IOException("it did not start: " + Files.readString(home.resolve("console-" + instance.port)));
            }
            try {
                if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it is about to listen
            }
            Thread.sleep(100);
        }
    }

    /** kill -9; returns once it is dead. */
    void kill(Instance instance) throws InterruptedException {
        instance.process.destroyForcibly().waitFor();
    }

    /** It does nothing at all until it is thawed, as if its machine stood still. */
    void freeze(Instance instance) throws Exception {
        signal(instance, "-STOP");
    }

    void thaw(Instance instance) throws Exception {
        signal(instance, "-CONT");
    }

    private static void signal(Instance instance, String signal) throws Exception {
        if (new ProcessBuilder("kill", signal, String.valueOf(instance.process.pid())).start().waitFor() != 0) {
            throw new IOException("kill " + signal + " failed");
        }
    }

    /** Calls the instance that answers. */
    String post(String path, String json) throws Exception {
        return send("POST", path, "application/json", json);
    }

    String get(String path) throws Exception {
        return send("GET", path, "application/json", null);
    }

    /** Takes a file in, to its end. */
    void bring(String path, String csv) throws Exception {
        String id = field("id", send("POST", path, "text/csv", csv));
        String job = get("/imports/" + id);
        while (field("state", job).matches("receiving|running")) {
            Thread.sleep(200);
            job = get("/imports/" + id);
        }
        if (!field("state", job).equals("succeeded") || job.matches("(?s).*\"rejected\"\\s*:\\s*[1-9].*")) {
            throw new IOException("the import ended as " + job);
        }
    }

    /** Nobody is written to by a company without a name. */
    void named(String name) throws Exception {
        send("PATCH", "/company", "application/merge-patch+json", "{\"name\": \"" + name + "\"}");
    }

    private String send(String method, String path, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Content-Type", type)
                .header("If-Match", "*")
                .header("Idempotency-Key", "drill-" + System.nanoTime());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(
                request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Whichever still lives answers from now on. */
    void ask(Instance instance) {
        port = instance.port;
    }

    static String field(String name, String json) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    /** One whole number. */
    long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).getFirst());
    }

    /** The first column of all rows. */
    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            DatabaseSettings settings = database.settings();
            connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        }
        return connection;
    }

    @Override
    public void close() throws Exception {
        for (Instance instance : List.copyOf(instances.values())) {
            instance.process.destroy();
            if (!instance.process.waitFor(60, TimeUnit.SECONDS)) {
                instance.process.destroyForcibly();
            }
        }
        database.close();
        EmbeddedDatabase.delete(home);
    }
}
