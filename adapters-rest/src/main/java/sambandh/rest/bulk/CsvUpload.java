package sambandh.rest.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.Csv;
import sambandh.application.bulk.Upload;
import sambandh.domain.shared.Fault;

/** A CSV file (RFC 4180, UTF-8 with or without BOM) as it comes off the wire; never held as a whole. */
final class CsvUpload implements Upload {
    private static final char NOT_UTF_8 = '\uFFFD';

    private final UploadBytes bytes;
    private final CsvRows rows;
    private @Nullable List<String> header;

    CsvUpload(InputStream body) {
        this.bytes = new UploadBytes(body);
        this.rows = new CsvRows(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public List<String> header() {
        if (header == null) {
            Row first = next();
            if (first == null) {
                throw new Unreadable(new Fault("/lines/1", "missing_header", "The file has no first line."));
            }
            if (first.fault() != null) {
                throw UploadBytes.unreadable(
                        first.line(), first.fault().code(), first.fault().detail());
            }
            List<String> names = new ArrayList<>();
            first.cells().forEach(cell -> names.add(String.valueOf(cell).strip()));
            header = List.copyOf(names);
        }
        return header;
    }

    @Override
    public boolean namesItself() {
        return false;
    }

    @Override
    public @Nullable Row next() {
        Row row = read();
        if (row == null) {
            return null;
        }
        row.cells().replaceAll(cell -> plain(row.line(), cell));
        return row;
    }

    private static @Nullable String plain(long line, @Nullable String cell) {
        if (cell == null) {
            return null;
        }
        if (cell.indexOf(NOT_UTF_8) >= 0) {
            throw UploadBytes.unreadable(
                    line, "wrong_charset", "This line is not UTF-8. Save the file as UTF-8 and send it again.");
        }
        return Csv.plain(cell);
    }

    @Override
    public String digest() {
        try {
            return bytes.digest();
        } catch (IOException gone) {
            throw UploadBytes.told(gone, rows.line());
        }
    }

    private @Nullable Row read() {
        try {
            return rows.next();
        } catch (IOException gone) {
            throw UploadBytes.told(gone, rows.line());
        }
    }
}
