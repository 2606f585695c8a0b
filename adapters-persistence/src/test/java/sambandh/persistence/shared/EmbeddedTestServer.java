package sambandh.persistence.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import sambandh.persistence.embedded.EmbeddedDatabase;

/** An embedded server for one test JVM, in a folder of its own under the user's, deleted at the end. */
final class EmbeddedTestServer {
    /** A power cut may cost the tests their data; that is what makes them quick. */
    private static final List<String> QUICK = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=OFF",
            "--innodb-fast-shutdown=3",
            "--innodb-buffer-pool-size=128M");

    /** Younger folders may belong to a test run that is just starting. */
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(10);

    private EmbeddedTestServer() {}

    static DatabaseSettings start() {
        Path tests = Path.of(System.getProperty("user.home"), ".sambandh", "test");
        deleteAbandoned(tests);
        Path home = tests.resolve(UUID.randomUUID().toString());
        EmbeddedDatabase database = EmbeddedDatabase.start(home, 0, QUICK);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.close();
            delete(home);
        }));
        return database.settings();
    }

    /** What a killed test run left: its folder, and perhaps its server. */
    private static void deleteAbandoned(Path tests) {
        if (!Files.isDirectory(tests)) {
            return;
        }
        try (Stream<Path> homes = Files.list(tests)) {
            homes.filter(EmbeddedTestServer::isOld).forEach(EmbeddedTestServer::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOld(Path home) {
        try {
            return Files.getLastModifiedTime(home)
                    .toInstant()
                    .isBefore(Instant.now().minus(ABANDONED_AFTER));
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path home) {
        try {
            EmbeddedDatabase.delete(home);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Left behind: " + home + ", because " + e);
        }
    }
}
