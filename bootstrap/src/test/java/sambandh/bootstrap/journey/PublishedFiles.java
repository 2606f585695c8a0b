package sambandh.bootstrap.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Real files, where {@code SAMBANDH_TEST_DATA} names the folder that holds them; they never enter the project. */
final class PublishedFiles {
    private PublishedFiles() {}

    static void mustBeThere() {
        assumeTrue(
                System.getenv("SAMBANDH_TEST_DATA") != null,
                "skipped: SAMBANDH_TEST_DATA does not name the folder of the published files");
    }

    static Path file(String name) {
        return Path.of(System.getenv("SAMBANDH_TEST_DATA"), name);
    }

    static List<NamedCsvRecord> rows(Path file) throws IOException {
        boolean gzip = file.toString().endsWith(".gz");
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream text = gzip ? new GZIPInputStream(raw) : raw;
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        }
    }

    /** These rows as a file of their own, with the header of the one they are from. */
    static Path written(List<NamedCsvRecord> rows, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(rows.getFirst().getHeader());
            rows.forEach(row -> csv.writeRecord(row.getFields()));
        }
        return file;
    }
}
