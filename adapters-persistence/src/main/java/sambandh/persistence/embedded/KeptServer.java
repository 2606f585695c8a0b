package sambandh.persistence.embedded;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.persistence.shared.DatabaseNotStarted;

/** Keeps a server running until closed: one that dies is started again, on the same port. */
final class KeptServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptServer.class);
    private static final int LONGEST_PAUSE_SECONDS = 30;

    private final ServerBinaries binaries;
    private final DataFolder folder;
    private final int port;
    private final List<String> options;
    private final CountDownLatch closing = new CountDownLatch(1);
    private RunningServer server;

    /** @param port a free one */
    KeptServer(ServerBinaries binaries, DataFolder folder, int port, List<String> options)
            throws IOException, InterruptedException {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
        this.options = List.copyOf(options);
        this.server = RunningServer.start(binaries, folder, port, options);
        Thread.ofPlatform().daemon().name("embedded-database").start(this::keepRunning);
    }

    synchronized RunningServer server() {
        return server;
    }

    @Override
    public void close() {
        closing.countDown();
        synchronized (this) {
            server.stop();
        }
    }

    private void keepRunning() {
        try {
            int pause = 0;
            while (true) {
                long started = System.nanoTime();
                int code = server().process().waitFor();
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
