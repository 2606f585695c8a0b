package sambandh.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.persistence.shared.DatabaseNotStarted;
import sambandh.persistence.shared.DatabaseSettings;

/**
 * A MariaDB server of our own, its data in {@code <home>/data}. It listens on loopback only, behind a random password
 * kept in that folder. It survives restarts and {@code kill -9} of either process: a server left behind is stopped at the
 * next start, and one that dies under us is started again on the same port.
 *
 * <p>One process per data folder: a second one is refused. Several processes on one database need a server of their own
 * ({@code SAMBANDH_DB_URL}).
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int LONGEST_PAUSE_SECONDS = 30;

    private final ServerBinaries binaries;
    private final DataFolder folder;
    private final FileChannel lock;
    private final int port;
    private final List<String> options;
    private final CountDownLatch closing = new CountDownLatch(1);
    private RunningServer server;

    private EmbeddedDatabase(
            ServerBinaries binaries, DataFolder folder, FileChannel lock, int port, List<String> options)
            throws IOException, InterruptedException {
        this.binaries = binaries;
        this.folder = folder;
        this.lock = lock;
        this.port = port;
        this.options = List.copyOf(options);
        this.server = RunningServer.start(binaries, folder, this.port, options);
    }

    /** {@link #start(Path, int, List)} on any free port with the ordinary settings. */
    public static EmbeddedDatabase start(Path home) {
        return start(home, 0, List.of());
    }

    /**
     * Unpacks and installs what is missing (about 4 s the first time, 0.5 s later), and returns once the server answers.
     *
     * @param home the folder that holds, or will hold, {@code data}
     * @param port TCP port on loopback, 0 for any free one
     * @param options further options of {@code mariadbd}, such as {@code --innodb-buffer-pool-size=64M}
     * @throws DatabaseNotStarted if it cannot be had: no server for this platform, the folder in use, the server's refusal
     */
    public static EmbeddedDatabase start(Path home, int port, List<String> options) {
        try {
            DataFolder folder = DataFolder.in(home);
            FileChannel lock = folder.lock();
            try {
                EmbeddedDatabase database = open(home, folder, lock, port, options);
                Thread.ofPlatform().daemon().name("embedded-database").start(database::keepRunning);
                return database;
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseNotStarted("The database in " + home + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseNotStarted("The start of the database was interrupted.", e);
        }
    }

    /**
     * Deletes a data folder that nobody uses, and stops the server left behind in it, if any.
     *
     * @return false if a living process uses it; then nothing was touched
     */
    public static boolean delete(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return true;
        }
        DataFolder folder = DataFolder.in(home);
        try (FileChannel held = folder.lock()) {
            LeftOverServer.stop(folder);
            Folders.delete(home);
            return true;
        } catch (DatabaseNotStarted e) {
            return false;
        }
    }

    private static EmbeddedDatabase open(Path home, DataFolder folder, FileChannel lock, int port, List<String> options)
            throws IOException, InterruptedException {
        LeftOverServer.stop(folder);
        ServerBinaries binaries = ServerBinaries.unpacked(home);
        if (!folder.isInstalled()) {
            binaries.install(folder);
        }
        int attempt = 1;
        while (true) {
            int chosen = port == 0 ? Ports.free() : port;
            try {
                return new EmbeddedDatabase(binaries, folder, lock, chosen, options);
            } catch (DatabaseNotStarted e) {
                // between our choice and the server's bind somebody else may have taken a free port
                if (port != 0 || Ports.isFree(chosen) || attempt++ == 3) {
                    throw e;
                }
            }
        }
    }

    /** How to reach it; stays the same while this object lives. */
    public synchronized DatabaseSettings settings() {
        return server.settings();
    }

    /** Where the data lies. */
    public Path data() {
        return folder.path();
    }

    /** The server's process. */
    public synchronized ProcessHandle process() {
        return server.process().toHandle();
    }

    /** Stops the server in order (by force after a minute). Closing twice is harmless. */
    @Override
    public void close() {
        closing.countDown();
        synchronized (this) {
            server.stop();
        }
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of {} could not be released", folder.path(), e);
        }
    }

    private void keepRunning() {
        try {
            int pause = 0;
            while (true) {
                long started = System.nanoTime();
                Process watched = server();
                int code = watched.waitFor();
                boolean ranWell = System.nanoTime() - started > TimeUnit.SECONDS.toNanos(LONGEST_PAUSE_SECONDS);
                pause = ranWell ? 0 : Math.min(LONGEST_PAUSE_SECONDS, pause * 2 + 1);
                if (closing.await(pause, TimeUnit.SECONDS)) {
                    return;
                }
                LOG.error("The database server ended with code {}; starting it again", code);
                restart();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Process server() {
        return server.process();
    }

    private synchronized void restart() throws InterruptedException {
        if (closing.getCount() == 0) {
            return;
        }
        try {
            server = RunningServer.start(binaries, folder, port, options);
        } catch (IOException | DatabaseNotStarted e) {
            LOG.error("The database server does not start", e);
        }
    }
}
