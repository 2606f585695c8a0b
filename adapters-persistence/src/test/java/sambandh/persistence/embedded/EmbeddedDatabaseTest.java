package sambandh.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sambandh.persistence.shared.DatabaseNotStarted;
import sambandh.persistence.shared.DatabaseSettings;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EmbeddedDatabaseTest {
    private final Path home =
            Path.of(System.getProperty("user.home"), ".sambandh", "test", "with space " + UUID.randomUUID());

    @AfterEach
    void clean_up() throws IOException {
        assertThat(EmbeddedDatabase.delete(home)).isTrue();
    }

    @Test
    void committed_data_survives_a_restart() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            execute(database.settings(), "CREATE TABLE kept (id INT PRIMARY KEY)");
            execute(database.settings(), "INSERT INTO kept VALUES (7)");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(kept(database.settings())).isEqualTo(7);
        }
    }

    @Test
    void after_kill_9_of_its_owner_the_orphaned_server_is_replaced_and_committed_data_is_there() throws Exception {
        Process owner = fork();
        long orphan = committed(owner);
        owner.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan))
                .hasValueSatisfying(server ->
                        assertThat(server.isAlive()).as("the orphan is there").isTrue());
        assertThat(LeftOverServer.of(DataFolder.in(home)).map(ProcessHandle::pid))
                .hasValue(orphan);

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(kept(database.settings())).isEqualTo(42);
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void a_second_sambandh_on_the_same_data_is_refused_and_the_first_goes_on() throws Exception {
        Process owner = fork();
        long server = committed(owner);
        assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                .isInstanceOf(DatabaseNotStarted.class)
                .hasMessageContaining("Another Sambandh is running");
        assertThat(EmbeddedDatabase.delete(home)).isFalse();
        assertThat(ProcessHandle.of(server).orElseThrow().isAlive()).isTrue();
        owner.destroyForcibly().waitFor();
    }

    @Test
    void a_killed_server_comes_back_at_the_same_address() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            execute(database.settings(), "CREATE TABLE kept (id INT PRIMARY KEY)");
            execute(database.settings(), "INSERT INTO kept VALUES (9)");
            ProcessHandle first = database.process();
            first.destroyForcibly();
            first.onExit().join();

            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (database.process().pid() == first.pid() && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(kept(database.settings())).isEqualTo(9);
        }
    }

    @Test
    void nobody_gets_in_without_the_password_and_only_the_owner_reads_it() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            Path data = database.data();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(data.resolve("first.sql")).doesNotExist();
            for (String user : new String[] {"root", "sambandh", ""}) {
                assertThatThrownBy(() ->
                                DriverManager.getConnection(database.settings().url(), user, ""))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    private Process fork() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldDatabase.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long committed(Process owner) throws IOException {
        BufferedReader out = owner.inputReader();
        String line = out.readLine();
        assertThat(line).startsWith("committed ");
        return Long.parseLong(line.substring("committed ".length()));
    }

    private static void execute(DatabaseSettings settings, String sql) throws SQLException {
        try (Connection connection = settings.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int kept(DatabaseSettings settings) throws SQLException {
        try (Connection connection = settings.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
