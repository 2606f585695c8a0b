package sambandh.rest.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.Csv;
import sambandh.application.bulk.Upload;
import sambandh.domain.shared.Fault;

/** A CSV file (RFC 4180, UTF-8 with or without BOM) as it comes off the wire; never held as a whole. */
final class CsvUpload implements Upload {
    private static final int LONGEST_CELL = 1 << 20;
    private static final char NOT_UTF_8 = '\uFFFD';

    private final UploadBytes bytes;
    private @Nullable Iterator<CsvRecord> records;
    private @Nullable List<String> header;
    private long line;

    CsvUpload(InputStream body) {
        this.bytes = new UploadBytes(body);
    }

    @Override
    public List<String> header() {
        if (header == null) {
            Row first = next();
            if (first == null) {
                throw new Unreadable(new Fault("/lines/1", "missing_header", "The file has no first line."));
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
        CsvRecord record = record();
        if (record == null) {
            return null;
        }
        line = record.getStartingLineNumber();
        List<@Nullable String> cells = new ArrayList<>(record.getFieldCount());
        for (String cell : record.getFields()) {
            if (cell.indexOf(NOT_UTF_8) >= 0) {
                throw UploadBytes.unreadable(
                        line, "wrong_charset", "This line is not UTF-8. Save the file as UTF-8 and send it again.");
            }
            cells.add(Csv.plain(cell));
        }
        return new Row(line, cells, null);
    }

    @Override
    public String digest() {
        try {
            return bytes.digest();
        } catch (IOException gone) {
            throw UploadBytes.told(gone, line + 1);
        }
    }

    private @Nullable CsvRecord record() {
        try {
            if (records == null) {
                records = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                        .iterator();
            }
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException wrong) {
            throw UploadBytes.unreadable(
                    line + 1, "invalid_csv", "From this line on the file cannot be read as CSV (RFC 4180).");
        } catch (UncheckedIOException gone) {
            throw UploadBytes.told(gone, line + 1);
        }
    }
}
