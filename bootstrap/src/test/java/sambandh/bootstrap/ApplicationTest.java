package sambandh.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** The main program in a JVM of its own, as the launcher runs it. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class ApplicationTest {
    private static final String NEW = "plum lantern 4711 river";

    @TempDir
    private Path home;

    @Test
    void it_says_where_it_is_ready_and_stops_in_order_when_asked() throws Exception {
        Process process = run(freePort(), TestDatabase.freshSchema());
        BufferedReader said = process.inputReader();
        assertThat(said.readLine()).contains("password is shown this once only");
        assertThat(said.readLine()).isEqualTo("user: admin");
        assertThat(said.readLine()).matches("password: \\S{16,}");
        String line = said.readLine();
        assertThat(line).startsWith("Sambandh is ready at http://127.0.0.1:");
        String address = line.substring("Sambandh is ready at ".length());

        assertThat(statusOf(address + "/health/liveness")).isEqualTo(200);
        assertThat(home.resolve("running")).content().contains("pid=" + process.pid(), "address=" + address);
        process.destroy();
        assertThat(process.waitFor()).as("ended by SIGTERM").isEqualTo(143);
        assertThat(home.resolve("running")).doesNotExist();
        assertThat(Files.readAllLines(home.resolve("logs/sambandh.jsonl")))
                .allMatch(json -> json.startsWith("{") && json.endsWith("}"))
                .noneMatch(json -> json.contains("\"ERROR\""));
    }

    @Test
    void a_start_that_fails_leaves_the_password_to_the_next_one() throws Exception {
        DatabaseSettings database = TestDatabase.freshSchema();
        Process failed = run(freePort(), database, Map.of("SAMBANDH_RATE_LIMIT", "x"));
        assertThat(failed.waitFor()).isEqualTo(1);

        Process process = run(freePort(), database);
        assertThat(process.inputReader().readLine()).contains("password is shown this once only");
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(143);
    }

    @Test
    void a_lost_password_is_set_anew_at_a_start() throws Exception {
        DatabaseSettings database = TestDatabase.freshSchema();
        assertThat(signInStatus(database, Map.of("SAMBANDH_ADMIN_PASSWORD", "correct horse battery staple")))
                .isEqualTo(401);
        assertThat(signInStatus(database, Map.of("SAMBANDH_ADMIN_PASSWORD", NEW)))
                .as("the password alone changes nothing")
                .isEqualTo(401);
        assertThat(signInStatus(database, Map.of("SAMBANDH_ADMIN_PASSWORD", NEW, "SAMBANDH_ADMIN_RESET", "yes")))
                .isEqualTo(200);
    }

    @Test
    void a_reset_wants_the_password_with_it() throws Exception {
        Process process = run(freePort(), TestDatabase.freshSchema(), Map.of("SAMBANDH_ADMIN_RESET", "yes"));
        assertThat(process.errorReader().lines()).singleElement().asString().contains("SAMBANDH_ADMIN_PASSWORD");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    /** Of signing in with {@link #NEW}. */
    private int signInStatus(DatabaseSettings database, Map<String, String> more) throws Exception {
        Process process = run(freePort(), database, more);
        String line = process.inputReader().readLine();
        assertThat(line).startsWith("Sambandh is ready at ");
        URI login = URI.create(line.substring("Sambandh is ready at ".length()) + "/api/v1/login");
        HttpRequest request = HttpRequest.newBuilder(login)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"login\":\"admin\",\"password\":\"" + NEW + "\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } finally {
            process.destroy();
            assertThat(process.waitFor()).isEqualTo(143);
        }
    }

    @Test
    void a_taken_port_is_told_in_one_plain_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process =
                    run(taken.getLocalPort(), new DatabaseSettings("jdbc:mysql://127.0.0.1:9/unused", "u", "p"));
            assertThat(process.errorReader().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken by another program.");
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void a_mail_server_without_a_public_address_is_told_in_one_plain_line() throws Exception {
        Process process = run(
                freePort(),
                new DatabaseSettings("jdbc:mysql://127.0.0.1:9/unused", "u", "p"),
                Map.of("SAMBANDH_SMTP_URL", "smtp://mail.example"));
        assertThat(process.errorReader().lines()).singleElement().asString().contains("SAMBANDH_PUBLIC_URL");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void a_database_that_is_not_there_is_told_without_a_stack_trace() throws Exception {
        Process process = run(freePort(), new DatabaseSettings("jdbc:mysql://127.0.0.1:9/none", "u", "secret"));
        assertThat(process.errorReader().lines())
                .anyMatch(line -> line.contains("No database answers at u@127.0.0.1:9/none"))
                .noneMatch(line -> line.startsWith("\tat ") || line.contains("secret"));
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private Process run(int port, DatabaseSettings database) throws IOException {
        return run(port, database, Map.of());
    }

    private Process run(int port, DatabaseSettings database, Map<String, String> more) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName());
        builder.environment().put("SAMBANDH_HOME", home.toString());
        builder.environment().put("SAMBANDH_PORT", String.valueOf(port));
        builder.environment().put("SAMBANDH_DB_URL", database.url());
        builder.environment().put("SAMBANDH_DB_USER", database.user());
        builder.environment().put("SAMBANDH_DB_PASSWORD", database.password());
        builder.environment().putAll(more);
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int statusOf(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
