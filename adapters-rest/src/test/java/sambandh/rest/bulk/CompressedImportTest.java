package sambandh.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import sambandh.application.bulk.RunImports;
import sambandh.application.bulk.Things;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class CompressedImportTest {
    private static final String NDJSON = "application/x-ndjson";
    private static final String THINGS = "/api/v1/imports/things?source=erp&mode=history";

    private final Client manager = RestSlice.as("manager");
    private final Things things = RestSlice.bean(Things.class);

    @Test
    void a_bomb_is_refused_soon_whatever_it_is_said_to_be() throws IOException {
        byte[] bomb = bomb();
        for (String type : new String[] {"text/csv", NDJSON}) {
            Answer answer = manager.with("Content-Encoding", "gzip").post(THINGS, type, bomb);
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.faults()).singleElement().asString().startsWith("/lines/1 ");
        }
    }

    /** 300 MB of blanks in 300 KB. */
    private static byte[] bomb() throws IOException {
        byte[] blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        var bytes = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(bytes)) {
            for (int i = 0; i < 300; i++) {
                gzip.write(blanks);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_compressed_file_is_taken_unless_it_swells_beyond_measure() throws IOException {
        String once = "gz" + UUID.randomUUID().toString().substring(0, 8);
        Client sender = manager.with("Content-Encoding", "gzip");
        Answer made = sender.post(THINGS, "text/csv", gzip(("name\n" + once + "\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(made.status()).as(made.body()).isEqualTo(202);
        merge();
        assertThat(things.merged).contains(once);
        byte[] empty = new byte[40_000_000];
        Arrays.fill(empty, (byte) '\n');
        empty[0] = 'n';
        Answer bomb = sender.post(THINGS + "&map.name=n", "text/csv", gzip(empty));
        assertThat(bomb.status()).as(bomb.body()).isEqualTo(422);
        assertThat(bomb.faults()).singleElement().asString().endsWith("compressed_too_much");
    }

    @Test
    void json_objects_may_be_compressed_too() throws IOException {
        byte[] file = gzip("{\"name\":\"gz json\"}\n".getBytes(StandardCharsets.UTF_8));
        Answer made = manager.with("Content-Encoding", "gzip").post(THINGS, NDJSON, file);
        assertThat(made.status()).as(made.body()).isEqualTo(202);
        merge();
        assertThat(things.merged).contains("gz json");
    }

    @Test
    void a_damaged_gzip_is_refused() throws IOException {
        Client sender = manager.with("Content-Encoding", "gzip");
        byte[] whole = gzip("name\ndamaged\n".getBytes(StandardCharsets.UTF_8));
        byte[] cut = Arrays.copyOf(whole, whole.length - 12);
        byte[] changed = whole.clone();
        changed[whole.length - 6] ^= 1;
        for (byte[] wrong :
                new byte[][] {"name\nplain\n".getBytes(StandardCharsets.UTF_8), cut, changed, new byte[0]}) {
            Answer answer = sender.post(THINGS, "text/csv", wrong);
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.faults()).singleElement().asString().endsWith("invalid_gzip");
        }
        assertThat(things.merged).doesNotContain("damaged", "plain");
    }

    private static void merge() {
        while (RestSlice.bean(RunImports.class).runOne()) {
            // until nothing is left
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
