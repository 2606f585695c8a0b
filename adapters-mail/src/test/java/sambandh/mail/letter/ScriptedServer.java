package sambandh.mail.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A mail server that answers as it is told, and can hang. {@code .} stands for the end of a letter. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of("DATA", "354 go on", "QUIT", "221 bye"));
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch dropped = new CountDownLatch(1);
    private volatile @Nullable String hangAt;
    private volatile String hangFor = "";
    private volatile String silentFrom = "";
    private volatile String silentUntil = "";

    ScriptedServer() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return accepted.size();
    }

    /** What it was told, each line's first word. */
    List<String> commands() {
        return commands;
    }

    void answer(String command, String answer) {
        answers.put(command, answer);
    }

    /** Never answers this command in a conversation that has named this recipient. */
    void hangAt(String command, String recipient) {
        hangFor = recipient;
        hangAt = command;
    }

    /** Answers nothing from one command on before it has heard another, and then all. */
    void silentUntil(String from, String until) {
        silentFrom = from;
        silentUntil = until;
    }

    void awaitHanging() throws InterruptedException {
        if (!hanging.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody came to hang");
        }
    }

    /** Lets the hanging conversation end without an answer. */
    void drop() {
        dropped.countDown();
    }

    @Override
    public void close() throws IOException {
        drop();
        socket.close();
        for (Socket one : accepted) {
            one.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket one = socket.accept();
                accepted.add(one);
                Thread.ofVirtual().start(() -> talk(one));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void talk(Socket one) {
        try (one;
                var in = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(one.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 here\r\n");
            out.flush();
            boolean inLetter = false;
            boolean named = false;
            boolean silent = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (inLetter && !line.equals(".")) {
                    continue;
                }
                String command = line.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
                commands.add(command);
                named |= !hangFor.isEmpty() && line.contains(hangFor);
                if (named && command.equals(hangAt)) {
                    hanging.countDown();
                    dropped.await();
                    return;
                }
                String answer = answers.getOrDefault(command, "250 ok");
                inLetter = command.equals("DATA") && answer.startsWith("354");
                out.print(answer + "\r\n");
                silent = !command.equals(silentUntil) && (silent || command.equals(silentFrom));
                if (!silent) {
                    out.flush();
                }
            }
        } catch (IOException | InterruptedException over) {
            // the other side has hung up
        }
    }
}
