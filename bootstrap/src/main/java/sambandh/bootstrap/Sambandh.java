package sambandh.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.shared.Secrets;
import sambandh.persistence.embedded.EmbeddedDatabase;
import sambandh.persistence.shared.DatabaseNotStarted;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.rest.shared.Drain;

/** A running Sambandh: database, then server; closed the other way round. */
final class Sambandh implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sambandh.class);

    /** Idle callers do not go by themselves. */
    private static final Duration CALLERS_LEAVE_WITHIN = Duration.ofSeconds(5);

    private final StartOptions options;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private String data = "";
    private String address = "";
    private List<String> firstWords = List.of();
    private boolean closed;

    Sambandh(StartOptions options) {
        this.options = options;
    }

    /**
     * Returns once the address answers.
     *
     * @return the address, {@code http://127.0.0.1:8080}
     * @throws StartRefused if the port is taken, or a setting is missing
     * @throws DatabaseNotStarted if there is no database to be had
     */
    String start(Map<String, String> environment, Map<String, Object> more) throws IOException {
        MailOptions.check(environment, options.port());
        refuseTakenPort();
        DatabaseSettings database =
                DatabaseSettings.fromEnvironment(environment).map(this::outside).orElseGet(this::embedded);
        ApplicationContext context = keep(ApplicationContext.builder()
                .mainClass(Application.class)
                .banner(false)
                .properties(database.properties())
                .properties(more)
                .properties(Map.of("SAMBANDH_HOME", options.home().toString()))
                .build());
        context.start();
        // keys that cannot be opened are told now, not to the first caller
        context.getBean(Secrets.class).secret("access-token");
        FirstStart firstStart = context.getBean(FirstStart.class);
        firstStart.check();
        firstStart.takeGivenPassword();
        address = listen(context);
        keep(() -> context.getBean(Drain.class).drain(CALLERS_LEAVE_WITHIN));
        // last, since a start that fails shows no password
        firstWords = firstStart.makeUpPassword();
        return address;
    }

    /** What the person at the terminal must be shown now or never, and no file may hold; a line each. */
    List<String> firstWords() {
        return firstWords;
    }

    /**
     * Tells the launcher that all is ready.
     *
     * @return the address
     */
    String announce() throws IOException {
        keep(RunningFile.write(options.home(), address, data));
        return address;
    }

    /** The server finishes what it began (see graceful-shutdown in application.yml), then the database stops. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.error("{} did not stop in order", part.getClass().getSimpleName(), e);
            }
        }
    }

    private DatabaseSettings outside(DatabaseSettings named) {
        data = named.toString();
        LOG.info("The database at {} is {}", named, named.serverVersion());
        return named;
    }

    private DatabaseSettings embedded() {
        EmbeddedDatabase database = keep(EmbeddedDatabase.start(options.home()));
        data = database.data().toString();
        return database.settings();
    }

    private String listen(ApplicationContext context) {
        try {
            return context.getBean(EmbeddedServer.class).start().getURL().toString();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException unbound) {
                    throw cannotListen(unbound);
                }
            }
            throw e;
        }
    }

    /** Asked before anything else is started, so that the answer comes at once. */
    private void refuseTakenPort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(options.bind(), options.port()));
        } catch (IOException e) {
            throw cannotListen(e);
        }
    }

    private StartRefused cannotListen(IOException reason) {
        String words = String.valueOf(reason.getMessage());
        if (words.contains("in use")) {
            return new StartRefused("Port " + options.port() + " on " + options.bind()
                    + " is taken by another program. Choose another one with --port N, or SAMBANDH_PORT.");
        }
        return new StartRefused("Sambandh cannot listen on " + options.bind() + ", port " + options.port() + ": "
                + words + ". See SAMBANDH_BIND and SAMBANDH_PORT.");
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        if (closed) {
            // asked to stop while starting
            close();
            throw new StartRefused("Stopped while starting.");
        }
        return part;
    }
}
