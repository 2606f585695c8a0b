package sambandh.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** {@code <home>/running}: tells the launcher and other programs of this machine that Sambandh is ready, and where. */
record RunningFile(Path path) implements AutoCloseable {
    /**
     * Written whole or not at all, once the address answers.
     *
     * @param data where the data lies: a folder, or a server and schema
     */
    static RunningFile write(Path home, String address, String data) throws IOException {
        StringBuilder text = new StringBuilder()
                .append("pid=%d\n".formatted(ProcessHandle.current().pid()))
                .append("address=%s\n".formatted(address))
                .append("data=%s\n".formatted(data));
        Path fresh = Files.writeString(home.resolve("running.new"), text);
        Path file = home.resolve("running");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new RunningFile(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
