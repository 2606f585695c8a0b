package sambandh.rest.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object a line; what is not there is left out, everything else is a text. */
record NdjsonLines(List<String> columns) implements ExportLines {
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public String begin() {
        return "";
    }

    @Override
    public String of(List<List<@Nullable String>> rows) {
        StringWriter lines = new StringWriter(rows.size() * 200);
        try (JsonGenerator json = JSON.createGenerator(lines).setRootValueSeparator(null)) {
            for (List<@Nullable String> row : rows) {
                json.writeStartObject();
                for (int at = 0; at < row.size(); at++) {
                    String cell = row.get(at);
                    if (cell != null) {
                        json.writeStringField(columns.get(at), cell);
                    }
                }
                json.writeEndObject();
                json.writeRaw('\n');
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines.toString();
    }
}
