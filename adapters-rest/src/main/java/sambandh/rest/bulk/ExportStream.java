package sambandh.rest.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ExportKind;

/** An export as it is sent: while one page goes out, the next is read. Nothing is read that nobody takes. */
final class ExportStream extends InputStream {
    private static final int BUFFER = 1 << 14;

    private final ExportKind.Rows rows;
    private final ExportLines lines;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream(BUFFER);
    private final OutputStream out;
    private byte[] page = new byte[0];
    private int at;
    private boolean ended;
    private @Nullable FutureTask<byte[]> next;

    ExportStream(ExportKind.Rows rows, ExportLines lines, boolean gzip) {
        this.rows = rows;
        this.lines = lines;
        this.out = gzip ? gzip() : made;
        ahead(lines.begin());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        while (at == page.length) {
            if (next == null) {
                return -1;
            }
            page = await(next);
            at = 0;
            next = null;
            if (!ended) {
                ahead("");
            }
        }
        int n = Math.min(most, page.length - at);
        System.arraycopy(page, at, into, from, n);
        at += n;
        return n;
    }

    private void ahead(String begin) {
        next = new FutureTask<>(() -> bytes(begin));
        Thread.ofVirtual().name("export-ahead").start(next);
    }

    private byte[] bytes(String begin) throws IOException {
        List<List<@Nullable String>> some = rows.next();
        out.write((begin + lines.of(some)).getBytes(StandardCharsets.UTF_8));
        if (some.isEmpty()) {
            ended = true;
            out.close();
        }
        byte[] bytes = made.toByteArray();
        made.reset();
        return bytes;
    }

    /** Fast rather than small. */
    private OutputStream gzip() {
        try {
            return new GZIPOutputStream(made, BUFFER) {
                {
                    def.setLevel(1);
                }
            };
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] await(FutureTask<byte[]> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
