package sambandh.rest.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What came compressed, as long as it does not swell beyond measure. */
final class Inflated extends FilterInputStream {
    static final long ALWAYS_ALLOWED = 10_000_000;
    private static final long TIMES = 100;

    static final class TooMuch extends IOException {
        TooMuch() {
            super("The compressed file swells to more than 100 times its size. Send it as it is.");
        }
    }

    private final long limit;
    private long read;

    /** @param sent bytes on the wire; 0 where that is not known beforehand */
    Inflated(InputStream plain, long sent) {
        super(plain);
        this.limit = Math.max(ALWAYS_ALLOWED, sent * TIMES);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int n = super.read(into, from, most);
        count(n);
        return n;
    }

    private void count(int n) throws IOException {
        read += Math.max(0, n);
        if (read > limit) {
            throw new TooMuch();
        }
    }
}
