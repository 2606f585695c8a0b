package sambandh.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * Logback's JSON, with the three line ends escaped that JSON allows bare (U+0085, U+2028, U+2029): some readers split there,
 * and what a person typed would then begin a line of its own.
 */
public final class OneLineJson extends JsonEncoder {
    @Override
    public byte[] encode(ILoggingEvent event) {
        byte[] line = super.encode(event);
        return mayHoldLineEnd(line) ? escaped(line) : line;
    }

    /** Each of them begins with C2 or E2 in UTF-8, and most lines hold neither. */
    private static boolean mayHoldLineEnd(byte[] line) {
        for (byte b : line) {
            if (b == (byte) 0xC2 || b == (byte) 0xE2) {
                return true;
            }
        }
        return false;
    }

    private static byte[] escaped(byte[] line) {
        return new String(line, UTF_8)
                .replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029")
                .getBytes(UTF_8);
    }
}
