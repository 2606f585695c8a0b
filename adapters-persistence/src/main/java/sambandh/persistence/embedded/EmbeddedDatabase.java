package sambandh.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    private static final int ATTEMPTS = 3;

    private final DataFolder folder;
    private final FileChannel lock;
    private final KeptServer kept;

    private EmbeddedDatabase(DataFolder folder, FileChannel lock, KeptServer kept) {
        this.folder = folder;
        this.lock = lock;
        this.kept = kept;
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
                return new EmbeddedDatabase(folder, lock, serve(home, folder, port, options));
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

    private static KeptServer serve(Path home, DataFolder folder, int port, List<String> options)
            throws IOException, InterruptedException {
        LeftOverServer.stop(folder);
        ServerBinaries binaries = ServerBinaries.unpacked(home);
        if (!folder.isInstalled()) {
            Installation.lay(binaries, folder);
        }
        for (int attempt = 1; ; attempt++) {
            int chosen = port == 0 ? Ports.free() : port;
            try {
                return new KeptServer(binaries, folder, chosen, options);
            } catch (DatabaseNotStarted e) {
                // between our choice and the server's bind somebody else may have taken a free port
                if (port != 0 || Ports.isFree(chosen) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** How to reach it; stays the same while this object lives. */
    public DatabaseSettings settings() {
        return kept.server().settings();
    }

    /** Where the data lies. */
    public Path data() {
        return folder.path();
    }

    /** The server's process. */
    public ProcessHandle process() {
        return kept.server().process().toHandle();
    }

    /** Stops the server in order (by force after a minute). Closing twice is harmless. */
    @Override
    public void close() {
        kept.close();
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of {} could not be released", folder.path(), e);
        }
    }
}
