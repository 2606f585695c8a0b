package sambandh.persistence.bulk;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.Upload;

/** A file of a test; how real ones are read is shown where they come in. */
public final class TestUpload implements Upload {
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private final long most;
    private long rows;

    private TestUpload(Reader text, long most) {
        this.records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)
                .iterator();
        this.header = records.next().getFields();
        this.most = most;
    }

    public static TestUpload of(String csv) {
        return new TestUpload(new StringReader(csv), Long.MAX_VALUE);
    }

    /** @param most rows taken at the most */
    public static TestUpload of(InputStream file, long most) {
        return new TestUpload(new InputStreamReader(file, StandardCharsets.UTF_8), most);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean namesItself() {
        return false;
    }

    @Override
    public @Nullable Row next() {
        if (rows == most || !records.hasNext()) {
            return null;
        }
        rows++;
        CsvRecord record = records.next();
        return new Row(record.getStartingLineNumber(), new ArrayList<>(record.getFields()), null);
    }

    @Override
    public String digest() {
        return "digest";
    }
}
