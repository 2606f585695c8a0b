package sambandh.application.bulk;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file as its lines; cells stand apart by commas and are not quoted. */
final class ListedUpload implements Upload {
    private final List<String> lines;
    private int at = 1;
    private final @Nullable RuntimeException end;

    ListedUpload(String... lines) {
        this(null, lines);
    }

    /** @param end thrown behind the last row */
    ListedUpload(@Nullable RuntimeException end, String... lines) {
        this.end = end;
        this.lines = List.of(lines);
    }

    @Override
    public List<String> header() {
        return Arrays.asList(lines.getFirst().split(",", -1));
    }

    @Override
    public boolean namesItself() {
        return false;
    }

    @Override
    public @Nullable Row next() {
        if (at == lines.size()) {
            if (end != null) {
                throw end;
            }
            return null;
        }
        String line = lines.get(at++);
        return new Row(at, Arrays.asList(line.split(",", -1)), null);
    }

    @Override
    public String digest() {
        return String.join("\n", lines);
    }
}
