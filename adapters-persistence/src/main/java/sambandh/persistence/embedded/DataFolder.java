package sambandh.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import sambandh.persistence.shared.DatabaseNotStarted;

/** What lies in {@code <home>/data}: the server's own files, the password, a lock, the server's log. Ours alone (0700). */
record DataFolder(Path path) {
    private static final long LOG_LIMIT_BYTES = 10_000_000;

    static DataFolder in(Path home) throws IOException {
        Path data = Files.createDirectories(home.resolve("data"));
        restrict(data, "rwx------");
        // the real path, so that a server of last time is recognised whatever link led here
        return new DataFolder(data.toRealPath());
    }

    Path server() {
        return path.resolve("mariadb");
    }

    Path pid() {
        return path.resolve("mariadbd.pid");
    }

    Path log() {
        return path.resolve("mariadbd.log");
    }

    boolean isInstalled() {
        return Files.isDirectory(server().resolve("mysql"));
    }

    /**
     * Held as long as this process lives; the system frees it however the process ends.
     *
     * @throws DatabaseNotStarted if another process holds it
     */
    FileChannel lock() throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // this same process holds it: as taken as by another
        }
        channel.close();
        throw new DatabaseNotStarted("Another Sambandh is running on the data in " + path
                + ". Stop it first (./sambandh stop), or choose another folder (SAMBANDH_HOME).");
    }

    /** The database user's password: 192 random bits, made once. */
    String password() throws IOException {
        Path file = path.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path fresh = secret("password.new", HexFormat.of().formatHex(random));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    /** Writes a file that only we may read. */
    Path secret(String name, String text) throws IOException {
        Path file = path.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file);
        restrict(file, "rw-------");
        return Files.writeString(file, text);
    }

    /** Keeps the last log beside the new one when it has grown. */
    void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT_BYTES) {
            Files.move(log(), path.resolve("mariadbd.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void restrict(Path file, String permissions) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }
}
