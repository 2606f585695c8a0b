package sambandh.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who dribbles is sent away; who waits for an answer is not. */
class SlowSendersTest {
    private static final int BETWEEN_BYTES_MILLIS = 20;
    private static final int MANY_BYTES = 250;
    private static final int CROWD = 300;

    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = RestSlice.start(Map.of("sambandh.http.head-within", "300ms", "sambandh.http.body-within", "400ms"));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void a_head_that_dribbles_is_cut_off() throws IOException {
        String answer = dribble("GET /api/v1/products HTTP/1.1\r\nX: ");
        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("/problems/too-slow", "requestId");
    }

    @Test
    void the_head_of_a_second_request_too() throws IOException {
        String answer = dribble("GET /api/v1/products HTTP/1.1\r\nHost: x\r\n\r\nGET /");
        assertThat(answer).startsWith("HTTP/1.1 401 ").contains("HTTP/1.1 408 ");
    }

    @Test
    void a_body_that_dribbles_is_cut_off() throws IOException {
        String answer = dribble("POST /api/v1/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 5000\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("/problems/too-slow");
    }

    @Test
    void a_chunked_body_that_dribbles_after_its_answer_is_cut_off() throws IOException {
        String answer = dribble("POST /api/v1/products HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n3e8\r\n");
        assertThat(answer).startsWith("HTTP/1.1 401 ").doesNotContain("HTTP/1.1 408 ");
    }

    @Test
    void a_file_may_take_its_time() throws IOException {
        String file = "name,amount,note\n" + "fine,1,a thing that comes slowly\n";
        String head = "POST /api/v1/imports/things?mode=history&source=slow HTTP/1.1\r\nHost: x\r\n"
                + "Authorization: Bearer " + TestSignIn.token("administrator") + "\r\nContent-Type: text/csv\r\n"
                + "Connection: close\r\nContent-Length: " + file.length() + "\r\n\r\n";
        assertThat(dribble(head, file)).startsWith("HTTP/1.1 202 ");
    }

    @Test
    void who_keeps_a_connection_between_requests_is_let_be() throws IOException {
        try (Socket kept = RawHttp.open(server.getURI())) {
            String get = "GET /health/liveness HTTP/1.1\r\nHost: x\r\n";
            kept.getOutputStream().write((get + "\r\n").getBytes(StandardCharsets.UTF_8));
            assertThat(kept.getInputStream().read()).isEqualTo('H');
            dribble("GET /");
            dribble("GET /");
            kept.getOutputStream().write((get + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            assertThat(new String(kept.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .containsSubsequence("200 Ok", "200 Ok");
        }
    }

    @Test
    void a_crowd_of_slow_senders_keeps_nobody_waiting_and_is_gone_soon() throws IOException {
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < CROWD; i++) {
                Socket slow = RawHttp.open(server.getURI());
                crowd.add(slow);
                slow.getOutputStream().write("GET /api/v1/products HTTP/1.1\r\n".getBytes(StandardCharsets.UTF_8));
            }
            Client client = RestSlice.at(server, "manager");
            for (int i = 0; i < CROWD; i++) {
                Instant asked = Instant.now();
                assertThat(client.get("/api/v1/products").status()).isEqualTo(200);
                assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
            }
            for (Socket slow : crowd) {
                assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 408 ");
            }
        } finally {
            for (Socket slow : crowd) {
                slow.close();
            }
        }
    }

    private static String dribble(String begin) throws IOException {
        return dribble(begin, "a".repeat(MANY_BYTES));
    }

    /** Sends a byte more whenever nothing has come back for a while, until the server closes. */
    private static String dribble(String begin, String rest) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = RawHttp.open(server.getURI())) {
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(BETWEEN_BYTES_MILLIS);
            int sent = 0;
            while (true) {
                try {
                    if (!readSome(socket.getInputStream(), answer)) {
                        return answer.toString(StandardCharsets.UTF_8);
                    }
                } catch (SocketTimeoutException nothingYet) {
                    if (sent < rest.length()) {
                        socket.getOutputStream().write(rest.charAt(sent));
                    }
                    assertThat(++sent).as("still open").isLessThan(rest.length() + MANY_BYTES);
                }
            }
        } catch (IOException reset) {
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static boolean readSome(InputStream in, ByteArrayOutputStream answer) throws IOException {
        byte[] some = new byte[4_096];
        int read = in.read(some);
        if (read > 0) {
            answer.write(some, 0, read);
        }
        return read >= 0;
    }
}
