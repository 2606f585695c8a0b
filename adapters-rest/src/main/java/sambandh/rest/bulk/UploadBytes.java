package sambandh.rest.bulk;

import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.Upload;
import sambandh.domain.shared.Fault;

/** The bytes of a file as they come off the wire, without a BOM, digested on the way. */
final class UploadBytes extends FilterInputStream {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final MessageDigest digest;
    private byte @Nullable [] begin;
    private int begun;

    UploadBytes(InputStream body) {
        super(new DigestInputStream(body, sha256()));
        this.digest = ((DigestInputStream) in).getMessageDigest();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (begin == null) {
            byte[] first = in.readNBytes(BOM.length);
            begin = Arrays.equals(first, BOM) ? new byte[0] : first;
        }
        if (begun == begin.length) {
            return in.read(into, from, most);
        }
        int n = Math.min(most, begin.length - begun);
        System.arraycopy(begin, begun, into, from, n);
        begun += n;
        return n;
    }

    /** Of the whole file, of which the rest is read now. */
    String digest() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Why reading failed, told by what caused it. @param line the line that was being read */
    static RuntimeException told(Exception failed, long line) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ContentLengthExceededException tooLarge) {
                return tooLarge;
            }
            if (cause instanceof Inflated.TooMuch bomb) {
                return unreadable(line, "compressed_too_much", String.valueOf(bomb.getMessage()));
            }
            if (cause instanceof ZipException) {
                return unreadable(line, "invalid_gzip", "From this line on the gzip is damaged or cut off.");
            }
        }
        return new Upload.BrokenOff(failed);
    }

    static Upload.Unreadable unreadable(long line, String code, String detail) {
        return new Upload.Unreadable(new Fault("/lines/" + line, code, detail));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
