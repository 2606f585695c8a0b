package sambandh.rest.bulk;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What came as gzip, as long as it does not swell beyond measure. */
final class Inflated extends FilterInputStream {
    private static final long ALWAYS_ALLOWED = 10_000_000;
    private static final long TIMES = 100;
    private static final int BUFFER = 8_192;

    static final class TooMuch extends IOException {
        TooMuch() {
            super("The compressed file swells to more than 100 times its size. Send it as it is.");
        }
    }

    /** What comes off the wire. */
    private static final class Sent extends FilterInputStream {
        private long bytes;
        private boolean ended;

        Sent(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int n = super.read(into, from, most);
            bytes += Math.max(0, n);
            ended = n < 0;
            return n;
        }
    }

    private final Sent sent;
    private long inflated;

    private Inflated(InputStream plain, Sent sent) {
        super(plain);
        this.sent = sent;
    }

    /** @throws IOException what comes is no gzip */
    static Inflated of(InputStream gzip) throws IOException {
        Sent sent = new Sent(gzip);
        return new Inflated(new GZIPInputStream(sent, BUFFER), sent);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws ZipException it is damaged, or ends too early though all that was sent has come */
    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int n;
        try {
            n = super.read(into, from, most);
        } catch (EOFException early) {
            throw sent.ended ? new ZipException("cut off") : early;
        }
        inflated += Math.max(0, n);
        if (inflated > Math.max(ALWAYS_ALLOWED, sent.bytes * TIMES)) {
            throw new TooMuch();
        }
        return n;
    }
}
