package sambandh.bootstrap;

import java.nio.file.Path;
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
        // The demo is filled in here, over its public address, once it exists: Demo.run(address, password, customers).
        System.out.println("Sambandh is ready at " + address);
        stopped.await();
    }

    private static String rootWords(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
