package sambandh.application.bulk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.domain.bulk.ImportSettings;
import sambandh.domain.shared.Faults;

/** A row of a file as a kind of import sees it: by field, whatever the columns are called. */
public final class ImportRow {
    private final Columns columns;
    private final List<@Nullable String> cells;
    private @Nullable Map<String, Long> warnings;

    ImportRow(Columns columns, List<@Nullable String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    public ImportSettings settings() {
        return columns.settings();
    }

    /** Whether the file tells this field at all, by a column or a default. What it doesn't tell stays as it is. */
    public boolean tells(String field) {
        return cell(field) != null || settings().defaults().containsKey(field);
    }

    /** What stands there, else the field's default; null where there is neither. */
    public @Nullable String text(String field) {
        String cell = cell(field);
        String text = cell == null ? "" : cell.strip();
        return text.isEmpty() ? settings().defaults().get(field) : text;
    }

    public <T> Faults.Read<T> required(Faults faults, String field, Function<String, T> make) {
        return faults.required(field, text(field), make);
    }

    public <T> Faults.Read<T> optional(Faults faults, String field, Function<String, T> make) {
        return faults.optional(field, text(field), make);
    }

    /** Fields of the row that begin so, with the rest of their names: {@code attribute.}. */
    public Map<String, @Nullable String> beginning(String prefix) {
        Map<String, @Nullable String> found = new TreeMap<>();
        columns.beginning(prefix).stream()
                .filter(this::tells)
                .forEach(field -> found.put(field.substring(prefix.length()), text(field)));
        return found;
    }

    public ImportDates dates() {
        return columns.dates();
    }

    /** The row is taken, with a doubt that is counted by its code. */
    public void warn(String code) {
        if (warnings == null) {
            warnings = new TreeMap<>();
        }
        warnings.put(code, 1L);
    }

    Map<String, Long> warnings() {
        return warnings == null ? Map.of() : warnings;
    }

    private @Nullable String cell(String field) {
        int column = columns.column(field);
        return column >= 0 && column < cells.size() ? cells.get(column) : null;
    }
}
