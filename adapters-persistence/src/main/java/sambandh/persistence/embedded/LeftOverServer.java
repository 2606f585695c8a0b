package sambandh.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.persistence.shared.DatabaseNotStarted;

/**
 * A server that outlived the Sambandh which started it (killed, out of memory). Whoever holds the data folder's lock may
 * stop it: nobody is using it any more, and a stopped server's data is whole.
 */
final class LeftOverServer {
    private static final Logger LOG = LoggerFactory.getLogger(LeftOverServer.class);
    private static final int STOP_SECONDS = 120;

    private LeftOverServer() {}

    /** The process serving this folder, if there is one; never a foreign one. */
    static Optional<ProcessHandle> of(DataFolder folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> serves(process, folder))
                .findFirst();
    }

    /** @throws DatabaseNotStarted if it does not end */
    static void stop(DataFolder folder) {
        of(folder).ifPresent(server -> {
            LOG.warn("Stopping the database server {} that an earlier run left behind", server.pid());
            server.destroy();
            if (!ends(server) && !(server.destroyForcibly() && ends(server))) {
                throw new DatabaseNotStarted("A database server of an earlier run (process " + server.pid()
                        + ") still holds the data in " + folder.path() + " and does not end.");
            }
        });
    }

    private static boolean serves(ProcessHandle process, DataFolder folder) {
        Optional<String> program = process.info().command();
        if (program.isEmpty() || !program.get().contains("mariadbd")) {
            return false;
        }
        Optional<String[]> arguments = process.info().arguments();
        if (arguments.isPresent()) {
            return List.of(arguments.get()).contains("--datadir=" + folder.server());
        }
        // Windows tells no arguments: there the pid file has to do
        return recordedPid(folder.pid()).equals(Long.toString(process.pid()));
    }

    private static String recordedPid(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean ends(ProcessHandle server) {
        try {
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
