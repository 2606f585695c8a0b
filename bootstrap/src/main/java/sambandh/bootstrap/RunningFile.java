package sambandh.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** {@code <home>/running}: tells the launcher and other programs of this machine that Sambandh is ready, and where. */
record RunningFile(Path path) implements AutoCloseable {
    /** Written whole or not at all, once the address answers. */
    static RunningFile write(Path home, String address, String database) throws IOException {
        Path fresh = home.resolve("running.new");
        Files.writeString(fresh, """
                pid=%d
                address=%s
                home=%s
                database=%s
                """.formatted(ProcessHandle.current().pid(), address, home, database));
        Path file = home.resolve("running");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new RunningFile(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
