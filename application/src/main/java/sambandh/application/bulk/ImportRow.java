package sambandh.application.bulk;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.domain.bulk.ImportSettings;
import sambandh.domain.shared.Faults;

/** A row of a file as a kind of import sees it: by field, whatever the columns are called. */
public final class ImportRow {
    private final Columns columns;
    private final Upload.Row row;
    private final Map<String, Long> warnings = new TreeMap<>();

    ImportRow(Columns columns, Upload.Row row) {
        this.columns = columns;
        this.row = row;
    }

    public ImportSettings settings() {
        return columns.settings();
    }

    /** Whether the file tells this field at all, by a column or a default. What it doesn't tell stays as it is. */
    public boolean tells(String field) {
        return columns.column(field) >= 0 || settings().defaults().containsKey(field);
    }

    /** What stands there, else the field's default; null where there is neither. */
    public @Nullable String text(String field) {
        int column = columns.column(field);
        String cell =
                column >= 0 && column < row.cells().size() ? plain(row.cells().get(column)) : "";
        return cell.isEmpty() ? settings().defaults().get(field) : cell;
    }

    public <T> Faults.Read<T> required(Faults faults, String field, Function<String, T> make) {
        return faults.required(field, text(field), make);
    }

    public <T> Faults.Read<T> optional(Faults faults, String field, Function<String, T> make) {
        return faults.optional(field, text(field), make);
    }

    /** Fields of the file that begin so, with the rest of their names: {@code attribute.}. */
    public Map<String, @Nullable String> beginning(String prefix) {
        Map<String, @Nullable String> found = new TreeMap<>();
        columns.beginning(prefix).forEach(field -> found.put(field.substring(prefix.length()), text(field)));
        return found;
    }

    public ImportDates dates() {
        return columns.dates();
    }

    /** The row is taken, with a doubt that is counted by its code. */
    public void warn(String code) {
        warnings.put(code, 1L);
    }

    Map<String, Long> warnings() {
        return warnings;
    }

    /** Takes the defusing apostrophe of an export away again. */
    private static String plain(String cell) {
        boolean defused = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0;
        return (defused ? cell.substring(1) : cell).strip();
    }
}
