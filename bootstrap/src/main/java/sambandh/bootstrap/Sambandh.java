package sambandh.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.persistence.embedded.EmbeddedDatabase;
import sambandh.persistence.shared.DatabaseSettings;

/** A running Sambandh: database, then server; closed the other way round. */
final class Sambandh implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sambandh.class);

    private final StartOptions options;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    Sambandh(StartOptions options) {
        this.options = options;
    }

    /**
     * Returns once the address answers.
     *
     * @return the address, {@code http://127.0.0.1:8080}
     * @throws StartRefused if the port is taken
     * @throws sambandh.persistence.shared.DatabaseNotStarted if there is no database to be had
     */
    String start(Map<String, String> environment) throws IOException {
        refuseTakenPort();
        Files.createDirectories(options.home());
        Optional<DatabaseSettings> outside = DatabaseSettings.fromEnvironment(environment);
        DatabaseSettings database = outside.isPresent() ? outside.get() : embedded();
        ApplicationContext context = keep(ApplicationContext.builder()
                .mainClass(Application.class)
                .banner(false)
                .properties(database.properties())
                .build());
        context.start();
        String address = listen(context);
        keep(RunningFile.write(options.home(), address, outside.isPresent() ? database.toString() : "embedded"));
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

    private DatabaseSettings embedded() {
        return keep(EmbeddedDatabase.start(options.home())).settings();
    }

    private String listen(ApplicationContext context) {
        try {
            return context.getBean(EmbeddedServer.class).start().getURL().toString();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw portTaken();
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
            throw portTaken();
        }
    }

    private StartRefused portTaken() {
        return new StartRefused("Port " + options.port() + " on " + options.bind()
                + " is taken by another program. Choose another one: ./sambandh start --port N, or SAMBANDH_PORT.");
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
