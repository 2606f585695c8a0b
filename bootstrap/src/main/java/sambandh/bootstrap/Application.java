package sambandh.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import sambandh.bootstrap.demo.Demo;
import sambandh.bootstrap.demo.Keepsake;
import sambandh.persistence.shared.DatabaseNotStarted;

/** The main program; see {@link StartOptions} for what it takes. Ends with 0 after a stop, 1 if it could not start. */
public final class Application {
    private Application() {}

    /** Runs until stopped (SIGTERM, Ctrl-C). */
    public static void main(String[] arguments) {
        try {
            StartOptions options =
                    StartOptions.of(List.of(arguments), System.getenv(), Path.of(System.getProperty("user.home")));
            createHome(options.home());
            // before the first logger: logback.xml reads it
            System.setProperty("sambandh.home", options.home().toString());
            run(options);
        } catch (StartRefused | DatabaseNotStarted e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (Exception e) {
            LoggerFactory.getLogger(Application.class).error("Sambandh could not start", e);
            System.err.println("Sambandh could not start: " + rootWords(e));
            System.exit(1);
        }
    }

    private static void run(StartOptions options) throws Exception {
        Sambandh sambandh = new Sambandh(options);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            sambandh.close();
                            stopped.countDown();
                        },
                        "stop"));
        Map<String, String> environment = System.getenv();
        tellOnce(environment, words(sambandh, options, environment));
        System.out.println("Sambandh is ready at " + sambandh.announce());
        stopped.await();
    }

    /** Starts it, fills the demo, and returns what the person at the terminal must read. */
    private static List<String> words(Sambandh sambandh, StartOptions options, Map<String, String> environment)
            throws IOException, InterruptedException {
        StartOptions.Demo demo = options.demo();
        if (demo == null) {
            sambandh.start(environment, Map.of());
            return sambandh.firstWords();
        }
        Keepsake keepsake = Keepsake.in(options.home(), Instant.now());
        String address = sambandh.start(
                environment, Map.of("SAMBANDH_ADMIN_PASSWORD", keepsake.password(), "SAMBANDH_QUIET_HOURS", "none"));
        return Demo.run(address, keepsake, demo.customers().orElse(Demo.CUSTOMERS), System.out::println);
    }

    /** To the terminal; or into the file that the launcher shows there and takes away. */
    private static void tellOnce(Map<String, String> environment, List<String> words) throws IOException {
        String file = environment.getOrDefault("SAMBANDH_TELL_ONCE", "");
        if (words.isEmpty()) {
            return;
        }
        if (file.isEmpty()) {
            words.forEach(System.out::println);
        } else {
            PrivateFile.write(Path.of(file), String.join("\n", words) + "\n");
        }
    }

    /** Logs and data tell about customers: a new home is its owner's alone. */
    private static void createHome(Path home) {
        try {
            boolean isNew = !Files.exists(home);
            Files.createDirectories(home);
            if (isNew && home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "The folder " + home + " cannot be made: " + e + ". Choose another by SAMBANDH_HOME.");
        }
    }

    private static String rootWords(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
