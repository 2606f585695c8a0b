package sambandh.rest.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.Upload;
import sambandh.domain.shared.Fault;

/**
 * A file of JSON objects, one a line, as it comes off the wire: flat, each with the fields that it has to tell. The
 * columns are the fields in the order in which they first came.
 */
final class NdjsonUpload implements Upload {
    private static final int LONGEST_CELL = 1 << 20;
    private static final int MOST_COLUMNS = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_CELL)
                    .maxNestingDepth(50)
                    .maxNameLength(1_000)
                    .build())
            // the rest is read for the digest, and what inflates a file cannot be read once it is closed
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final UploadBytes bytes;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private List<String> header = List.of();
    private @Nullable JsonParser parser;
    private @Nullable Row first;
    private long line;

    NdjsonUpload(InputStream body) {
        this.bytes = new UploadBytes(body);
    }

    @Override
    public List<String> header() {
        if (parser == null) {
            first = read();
            if (first == null) {
                throw UploadBytes.unreadable(1, "missing_header", "The file has no first line.");
            }
        }
        return header;
    }

    @Override
    public boolean namesItself() {
        return true;
    }

    @Override
    public @Nullable Row next() {
        Row row = first;
        first = null;
        return row == null ? read() : row;
    }

    @Override
    public String digest() {
        try {
            return bytes.digest();
        } catch (IOException gone) {
            throw UploadBytes.told(gone, line + 1);
        }
    }

    private @Nullable Row read() {
        try {
            if (parser == null) {
                parser = JSON.createParser(bytes);
            }
            JsonToken token = parser.nextToken();
            if (token == null) {
                return null;
            }
            line = parser.currentTokenLocation().getLineNr();
            if (token != JsonToken.START_OBJECT) {
                throw invalid();
            }
            return row(parser);
        } catch (JsonProcessingException wrong) {
            line = wrong.getLocation() == null ? line : wrong.getLocation().getLineNr();
            throw invalid();
        } catch (IOException gone) {
            throw UploadBytes.told(gone, line + 1);
        }
    }

    private Row row(JsonParser json) throws IOException {
        List<@Nullable String> cells = new ArrayList<>(columns.size());
        Fault fault = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isStructStart()) {
                json.skipChildren();
                column(name);
                fault = new Fault(name, "invalid_value", "Rows are flat: a text, a number, true, false or null.");
            } else {
                put(cells, column(name), value == JsonToken.VALUE_NULL ? "" : json.getText());
            }
        }
        return new Row(line, cells, fault);
    }

    private static void put(List<@Nullable String> cells, int column, String text) {
        while (cells.size() <= column) {
            cells.add(null);
        }
        cells.set(column, text);
    }

    private int column(String name) {
        Integer known = columns.get(name);
        if (known != null) {
            return known;
        }
        if (columns.size() == MOST_COLUMNS) {
            throw UploadBytes.unreadable(line, "too_many_fields", "The rows of a file have up to 1,000 fields in all.");
        }
        columns.put(name, columns.size());
        header = List.copyOf(columns.keySet());
        return columns.size() - 1;
    }

    private Unreadable invalid() {
        return UploadBytes.unreadable(
                Math.max(1, line), "invalid_json", "From here on the file is not one JSON object a line, in UTF-8.");
    }
}
