package sambandh.bootstrap.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import sambandh.bootstrap.Application;
import sambandh.persistence.shared.DatabaseSettings;

/** The main program in a JVM of its own, which can be killed like any process. */
final class ForkedSambandh implements AutoCloseable {
    static final String PASSWORD = "correct horse battery staple";

    private static final String READY = "Sambandh is ready at ";
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final String address;

    private ForkedSambandh(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Returns once it is ready.
     *
     * @param home the same for one that goes on where another ended
     * @param more further environment, such as where mail goes
     */
    static ForkedSambandh start(Path home, DatabaseSettings database, Map<String, String> more) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        // it lives for seconds only
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName())
                .redirectError(home.resolve("errors").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SAMBANDH_HOME", home.toString(),
                        "SAMBANDH_PORT", String.valueOf(freePort()),
                        "SAMBANDH_ADMIN_PASSWORD", PASSWORD,
                        "SAMBANDH_RATE_LIMIT", "none",
                        "SAMBANDH_DB_URL", database.url(),
                        "SAMBANDH_DB_USER", database.user(),
                        "SAMBANDH_DB_PASSWORD", database.password()));
        builder.environment().put("SAMBANDH_PUBLIC_URL", "https://crm.example.com");
        builder.environment().putAll(more);
        try {
            Process process = builder.start();
            return new ForkedSambandh(process, awaitReady(process.inputReader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String awaitReady(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new AssertionError("it ended before it was ready");
    }

    String address() {
        return address;
    }

    Caller administrator() {
        return new Caller(address).signIn("admin", PASSWORD);
    }

    /** kill -9; returns once it is dead. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, and nothing more. */
    void terminate() {
        process.destroy();
    }

    /** @return the exit code */
    int awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end");
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
