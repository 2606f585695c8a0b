package sambandh.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
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
        String address = sambandh.start(System.getenv());
        // The demo fills itself in here, over the public address: options.demo() says whether and how many customers.
        // What it prints to System.out meanwhile is the launcher's progress line.
        sambandh.announce(address, List.of());
        System.out.println("Sambandh is ready at " + address);
        sambandh.firstWords().forEach(System.out::println);
        stopped.await();
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
