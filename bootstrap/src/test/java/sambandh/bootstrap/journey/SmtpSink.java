package sambandh.bootstrap.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import sambandh.mail.letter.StrictWitness;

/** A mail server that takes everything, keeps the Message-IDs, and says nothing at all until it is opened. */
final class SmtpSink implements AutoCloseable {
    private final Duration eachTakes;
    private final ServerSocket server;
    private final CountDownLatch opened = new CountDownLatch(1);
    private final List<String> messageIds = new CopyOnWriteArrayList<>();

    SmtpSink() throws IOException {
        this(Duration.ofMillis(10));
    }

    /** @param eachTakes how long a connection is busy with a letter */
    SmtpSink(Duration eachTakes) throws IOException {
        this.eachTakes = eachTakes;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "smtp://127.0.0.1:" + server.getLocalPort();
    }

    void open() {
        opened.countDown();
    }

    /** One for each message taken, so that a message taken twice is here twice. */
    List<String> messageIds() {
        return List.copyOf(messageIds);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            opened.await();
            say(socket, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("DATA")) {
                    say(socket, "354 go on");
                    take(in);
                }
                say(socket, verb.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException gone) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(BufferedReader in) throws IOException {
        String id = "";
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("ended within a message");
            }
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length()).strip();
            }
        }
        messageIds.add(id);
        StrictWitness.saw(message.toString().getBytes(StandardCharsets.ISO_8859_1));
        LockSupport.parkNanos(eachTakes.toNanos());
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
