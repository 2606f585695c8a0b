package sambandh.application.bulk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.shared.Faults;

/** Sorts the sound rows of one file into parts, and finds out what stood in the file before each. */
final class Sorting<R> {
    private final ImportParts parts;
    private final ImportKind<R> kind;
    private final ImportId id;
    private final int most;

    private final Repeats repeats = new Repeats();
    private final List<StagedRow> part = new ArrayList<>();
    private final List<StagedRow> stragglers = new ArrayList<>();
    private long characters;
    private long before;
    private long lastLine;

    /** @param most rows of a part */
    Sorting(ImportParts parts, ImportKind<R> kind, ImportId id, int most) {
        this.parts = parts;
        this.kind = kind;
        this.id = id;
        this.most = most;
    }

    /** A row that is not merged. */
    void pass(Upload.Row row) {
        lastLine = row.line();
    }

    /** Keeps the row; tells why where it cannot. */
    Faults take(Upload.Row row, ImportKind.Identity identity) {
        lastLine = row.line();
        Faults faults = new Faults();
        if (kind.isTogether()) {
            together(row, identity.key(), faults);
        } else {
            int content = (int) Repeats.hash(identity.content());
            repeats.see(identity.key(), content);
            boolean same = repeats.first() == content;
            lay(part, new StagedRow(row.line(), row.line(), repeats.count(), same, row.cells()));
        }
        return faults;
    }

    private void together(Upload.Row row, String key, Faults faults) {
        repeats.see(key, (int) row.line());
        if (repeats.count() > RowLimits.ROWS_OF_A_KEY) {
            faults.add("", "too_many_rows", "At most 10,000 rows may tell of the same thing.");
            return;
        }
        long home = repeats.first();
        lay(home > before ? part : stragglers, new StagedRow(row.line(), home, repeats.count(), false, row.cells()));
    }

    private void lay(List<StagedRow> where, StagedRow row) {
        where.add(row);
        for (@Nullable String cell : row.cells()) {
            characters += cell == null ? 0 : cell.length();
        }
    }

    boolean isFull() {
        return part.size() + stragglers.size() >= most || characters > RowLimits.CHARACTERS_OF_A_PART;
    }

    long lastLine() {
        return lastLine;
    }

    /** Writes what is laid by; repeatable until {@link #begin}. */
    void write() {
        parts.add(id, new ImportParts.Part(lastLine, part), stragglers);
    }

    /** Begins a new part. */
    void begin() {
        part.clear();
        stragglers.clear();
        characters = 0;
        before = lastLine;
    }
}
