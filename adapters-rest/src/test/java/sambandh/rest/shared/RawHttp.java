package sambandh.rest.shared;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP as no client would. */
final class RawHttp {
    private static final int LONGEST_WAIT_MILLIS = 20_000;

    private RawHttp() {}

    static Socket open(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        return socket;
    }

    /** All that comes back until the server closes. */
    static String send(URI server, String request) throws IOException {
        try (Socket socket = open(server)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
