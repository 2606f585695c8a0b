package sambandh.application.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Event;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.Text;

/**
 * A kind of import that only keeps names, to show what holds for all kinds. A thing named "nobody" is refused late,
 * one named "boom" cannot be merged at all, and those whose names begin with "late" refer to others.
 */
public final class Things implements ImportKind<String>, ImportMerge<String> {
    public final List<String> merged = Collections.synchronizedList(new ArrayList<>());

    public boolean apart;

    /** What happens while some of them are merged, or settled. */
    public Runnable meanwhile = () -> {};

    /** What is told of each part that is merged. */
    public List<Event> happens = List.of();

    /** Merged, and something of them put off. */
    public final Deque<String> putOff = new ConcurrentLinkedDeque<>();

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
    public Identity identity(String row) {
        return new Identity(row, row);
    }

    @Override
    public boolean isTogether() {
        return false;
    }

    @Override
    public boolean isLate(String row) {
        return row.startsWith("late");
    }

    @Override
    public boolean isApart(Import job) {
        return apart;
    }

    @Override
    public ImportMerge<String> merge() {
        return this;
    }

    @Override
    public List<Event> finished(Import done, Instant now) {
        return List.of();
    }

    /** One at a time. */
    @Override
    public boolean settle(Import job) {
        meanwhile.run();
        return putOff.poll() != null;
    }

    @Override
    public Merged merge(Import job, List<Row<String>> rows, boolean write) {
        List<Rejection> rejections = new ArrayList<>();
        long created = 0;
        meanwhile.run();
        for (Row<String> row : rows) {
            if (row.told().equals("boom")) {
                throw new IllegalStateException("boom");
            }
            if (row.told().equals("nobody")) {
                var fault = new Fault("name", "unknown", "There is no such thing.");
                rejections.add(new Rejection(row.line(), 0, fault, row.told(), row.csv()));
            } else {
                created++;
                if (write) {
                    merged.add(row.told());
                    if (row.told().startsWith("late")) {
                        putOff.add(row.told());
                    }
                }
            }
        }
        return new Merged(new ImportCounts(created, 0, 0, rejections.size(), Map.of()), rejections, happens);
    }
}
