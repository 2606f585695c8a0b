package sambandh.application.bulk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sambandh.domain.bulk.ImportSettings;
import sambandh.domain.shared.Faults;

/** Which column of the file holds which field. */
final class Columns {
    private final Map<String, Integer> columnOfField = new HashMap<>();
    private final ImportSettings settings;
    private final ImportDates dates;
    private final int width;

    private Columns(ImportSettings settings, int width) {
        this.settings = settings;
        this.width = width;
        this.dates = new ImportDates(settings);
    }

    /**
     * Finds every field's column: the mapped one, else the one of the same name.
     *
     * @param open whether columns may still come: then none is missed
     * @param faults hears of mapped columns that are not there, columns named twice, and required fields without a column
     */
    static Columns find(ImportKind<?> kind, ImportSettings settings, List<String> header, boolean open, Faults faults) {
        Columns columns = new Columns(settings, header.size());
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        header.stream().filter(name -> !seen.add(name)).forEach(twice::add);
        settings.mapping().forEach((field, column) -> columns.put(field, column, header, twice, open, faults));
        for (String name : seen) {
            boolean known = kind.fields().stream().anyMatch(field -> field.covers(name));
            if (known && !settings.mapping().containsKey(name)) {
                columns.put(name, name, header, twice, open, faults);
            }
        }
        for (ImportField field : kind.fields()) {
            if (field.required()
                    && !open
                    && !seen.contains(field.name())
                    && !settings.mapping().containsKey(field.name())
                    && !settings.defaults().containsKey(field.name())) {
                faults.add(
                        field.name(),
                        "missing_column",
                        "The file has no such column; say map." + field.name() + "=<column>.");
            }
        }
        return columns;
    }

    /** How many there are. */
    int width() {
        return width;
    }

    ImportSettings settings() {
        return settings;
    }

    ImportDates dates() {
        return dates;
    }

    /** -1 where the file has none. */
    int column(String field) {
        return columnOfField.getOrDefault(field, -1);
    }

    List<String> beginning(String prefix) {
        return columnOfField.keySet().stream()
                .filter(field -> field.startsWith(prefix))
                .sorted()
                .toList();
    }

    private void put(String field, String column, List<String> header, Set<String> twice, boolean open, Faults faults) {
        int at = header.indexOf(column);
        if (at < 0 && open) {
            return;
        }
        if (at < 0) {
            faults.add("map." + field, "unknown_column", "The file has no column of this name in its first line.");
        } else if (twice.contains(column)) {
            faults.add("map." + field, "duplicate_column", "The file has more than one column of this name.");
        } else {
            columnOfField.put(field, at);
        }
    }
}
