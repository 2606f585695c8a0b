package sambandh.rest.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.Upload;
import sambandh.domain.shared.Fault;

/** A CSV file (RFC 4180, UTF-8 with or without BOM) as it comes off the wire; never held as a whole. */
final class CsvUpload implements Upload {
    private static final int LONGEST_CELL = 1 << 20;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final char NOT_UTF_8 = '\uFFFD';

    private final DigestInputStream bytes;
    private @Nullable Iterator<CsvRecord> records;
    private @Nullable List<String> header;
    private long line;

    CsvUpload(InputStream body) {
        this.bytes = new DigestInputStream(body, sha256());
    }

    @Override
    public List<String> header() {
        if (header == null) {
            records = reading(this::begin);
            Row first = next();
            if (first == null) {
                throw new Unreadable(new Fault("/lines/1", "missing_header", "The file has no first line."));
            }
            header = first.cells().stream().map(String::strip).toList();
        }
        return header;
    }

    @Override
    public @Nullable Row next() {
        Iterator<CsvRecord> rows = records;
        if (rows == null) {
            throw new IllegalStateException("the header comes first");
        }
        CsvRecord record = reading(() -> rows.hasNext() ? rows.next() : null);
        if (record == null) {
            return null;
        }
        line = record.getStartingLineNumber();
        List<String> cells = record.getFields();
        if (cells.stream().anyMatch(cell -> cell.indexOf(NOT_UTF_8) >= 0)) {
            throw unreadable(
                    line, "wrong_charset", "This line is not UTF-8. Save the file as UTF-8 and send it again.");
        }
        return new Row(line, cells, Csv.line(cells));
    }

    @Override
    public String digest() {
        reading(() -> {
            try {
                return bytes.transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    }

    private Iterator<CsvRecord> begin() {
        try {
            PushbackInputStream start = new PushbackInputStream(bytes, BOM.length);
            byte[] first = start.readNBytes(BOM.length);
            if (!Arrays.equals(first, BOM)) {
                start.unread(first);
            }
            return CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(LONGEST_CELL)
                    .ofCsvRecord(new InputStreamReader(start, StandardCharsets.UTF_8))
                    .iterator();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private <T extends @Nullable Object> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (CsvParseException wrong) {
            throw unreadable(line + 1, "invalid_csv", "From this line on the file cannot be read as CSV (RFC 4180).");
        } catch (UncheckedIOException gone) {
            for (Throwable cause = gone; cause != null; cause = cause.getCause()) {
                if (cause instanceof ContentLengthExceededException tooLarge) {
                    throw tooLarge;
                }
                if (cause instanceof Inflated.TooMuch bomb) {
                    throw unreadable(line + 1, "compressed_too_much", bomb.getMessage());
                }
                if (cause instanceof ZipException) {
                    throw unreadable(line + 1, "invalid_gzip", "From this line on the gzip is damaged or cut off.");
                }
            }
            throw new BrokenOff(gone);
        }
    }

    private static Unreadable unreadable(long line, String code, @Nullable String detail) {
        return new Unreadable(new Fault("/lines/" + line, code, String.valueOf(detail)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
