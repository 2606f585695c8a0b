package sambandh.application.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Event;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.Text;

/** A kind of import that only keeps names, to show what holds for all kinds. A thing named "nobody" is refused late. */
public final class Things implements ImportKind<String>, ImportStage<String> {
    public final List<String> merged = new ArrayList<>();
    private final Map<ImportId, NavigableMap<Long, Staged<String>>> staged = new HashMap<>();

    @Override
    public String name() {
        return "things";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required("name", "Its name."),
                ImportField.optional("amount", "A number."),
                ImportField.optional("attribute.", "More."));
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("colour", "red|blue");
    }

    @Override
    public String read(ImportRow row, Faults faults) {
        var name = row.required(faults, "name", text -> Text.line(text, 20));
        row.optional(faults, "amount", Money::number);
        return String.valueOf(name.orNull());
    }

    @Override
    public ImportStage<String> stage() {
        return this;
    }

    @Override
    public List<Event> finished(Import done, Instant now) {
        return List.of();
    }

    @Override
    public void keep(ImportId id, List<Staged<String>> rows) {
        var kept = staged.computeIfAbsent(id, _ -> new TreeMap<>());
        rows.forEach(row -> kept.put(row.line(), row));
    }

    @Override
    public Merged merge(Import job, long after, long upTo, boolean write) {
        List<Rejection> rejections = new ArrayList<>();
        long created = 0;
        var kept = staged.getOrDefault(job.id(), new TreeMap<>());
        for (Staged<String> row : kept.subMap(after, false, upTo, true).values()) {
            if (row.row().equals("nobody")) {
                var fault = new Fault("name", "unknown", "There is no such thing.");
                rejections.add(new Rejection(row.line(), 0, fault, row.row(), row.cells()));
            } else {
                created++;
                if (write) {
                    merged.add(row.row());
                }
            }
        }
        return new Merged(new ImportCounts(created, 0, 0, rejections.size(), Map.of()), rejections, List.of());
    }

    @Override
    public boolean clear(ImportId id) {
        staged.remove(id);
        return false;
    }

    boolean isClear(ImportId id) {
        return !staged.containsKey(id);
    }
}
