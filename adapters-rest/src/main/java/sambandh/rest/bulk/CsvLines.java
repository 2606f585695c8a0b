package sambandh.rest.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.Csv;

/** CSV with a header; no cell is one that a spreadsheet would run. */
record CsvLines(List<String> columns) implements ExportLines {
    @Override
    public String begin() {
        return Csv.line(columns) + "\r\n";
    }

    @Override
    public String of(List<List<@Nullable String>> rows) {
        StringBuilder lines = new StringBuilder(rows.size() * 100);
        for (List<@Nullable String> row : rows) {
            Csv.append(lines, row, true);
            lines.append("\r\n");
        }
        return lines.toString();
    }
}
