import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that keeps who got which Message-ID, and misbehaves as the recipient's name tells it to: {@code
 * busy.7@…} is told "later" twice, {@code gone.7@…} that there is nobody of the name, {@code refused.7@…} that the letter
 * is not wanted; of {@code hang.7@…} nothing is heard after the letter, {@code drop.7@…} loses the connection before it,
 * {@code cut.7@…} in the middle of it, and {@code lost.7@…} after it was taken, before that is said; these four only the
 * first time.
 */
final class Sink implements AutoCloseable {
    private final ServerSocket server;
    private final long eachMillis;
    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final Map<String, List<String>> taken = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    /** @param eachMillis how long a connection is busy with a letter */
    Sink(long eachMillis) throws IOException {
        this.eachMillis = eachMillis;
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "smtp://127.0.0.1:" + server.getLocalPort();
    }

    /** How many were taken, doubled ones counted. */
    int count() {
        return all.get();
    }

    /** By recipient, the Message-IDs in their order; who got a letter twice has two. */
    Map<String, List<String>> taken() {
        return new TreeMap<>(taken);
    }

    /** How often a letter was tried to be given to somebody. */
    int attempts(String recipient) {
        AtomicInteger count = attempts.get(recipient);
        return count == null ? 0 : count.get();
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
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            socket.setTcpNoDelay(true);
            say(socket, "220 sink");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("RCPT")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>')).toLowerCase(Locale.ROOT);
                    say(socket, recipient(to));
                } else if (verb.startsWith("DATA")) {
                    if (to.startsWith("drop.") && attempts(to) == 1) {
                        throw new IOException("hung up before the letter");
                    }
                    say(socket, "354 go on");
                    letter(socket, in, to);
                } else {
                    say(socket, verb.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException gone) {
            return;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private String recipient(String to) {
        int before = attempts.computeIfAbsent(to, one -> new AtomicInteger()).getAndIncrement();
        if (to.startsWith("busy.") && before < 2) {
            return "451 4.3.0 busy, come later";
        }
        return to.startsWith("gone.") ? "550 5.1.1 nobody of that name" : "250 ok";
    }

    private void letter(Socket socket, BufferedReader in, String to) throws IOException, InterruptedException {
        boolean first = attempts(to) == 1;
        String id = "";
        int lines = 0;
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null || (first && to.startsWith("cut.") && ++lines == 10)) {
                throw new IOException("ended within a letter");
            }
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length()).strip();
            }
        }
        if (to.startsWith("refused.")) {
            say(socket, "554 5.6.0 not wanted");
            return;
        }
        if (first && to.startsWith("hang.")) {
            // until the other side loses patience
            while (in.readLine() != null) {
                continue;
            }
            throw new IOException("given up");
        }
        taken.computeIfAbsent(to, one -> new CopyOnWriteArrayList<>()).add(id);
        all.incrementAndGet();
        if (first && to.startsWith("lost.")) {
            throw new IOException("taken, and not said");
        }
        Thread.sleep(eachMillis);
        say(socket, "250 ok");
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
