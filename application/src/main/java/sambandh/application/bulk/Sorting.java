package sambandh.application.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.shared.Faults;

/**
 * Sorts the sound rows of one file into parts, and finds out what stood in the file before each. Late rows have parts of
 * their own, which stand behind all others as if their lines were those far behind the file's.
 */
final class Sorting<R> {
    /** How far; no file has as many lines. */
    static final long LATE = 1L << 32;

    private final ImportParts parts;
    private final ImportKind<R> kind;
    private final ImportId id;
    private final int most;

    private final Repeats repeats;
    private final List<StagedRow> part = new ArrayList<>();
    private final List<StagedRow> stragglers = new ArrayList<>();
    private final List<StagedRow> late = new ArrayList<>();
    private long characters;
    private long lateCharacters;
    private long before;
    private long lateBefore;
    private long lastLine;
    private boolean hasLate;
    private boolean ended;

    /**
     * @param most rows of a part
     * @param room as {@link Repeats} wants it
     */
    Sorting(ImportParts parts, ImportKind<R> kind, ImportId id, int most, LongConsumer room) {
        this.parts = parts;
        this.kind = kind;
        this.id = id;
        this.most = most;
        this.repeats = new Repeats(room);
    }

    /** A row that is not merged. */
    void pass(Upload.Row row) {
        lastLine = row.line();
    }

    /** Keeps the row; tells why where it cannot. */
    Faults take(Upload.Row row, R read) {
        lastLine = row.line();
        ImportKind.Identity identity = kind.identity(read);
        boolean isLate = kind.isLate(read);
        Faults faults = new Faults();
        if (kind.isTogether()) {
            together(row, identity.key(), isLate, faults);
        } else {
            int content = (int) Repeats.hash(identity.content());
            repeats.see(identity.key(), content);
            boolean same = repeats.first() == content;
            long home = isLate ? LATE + row.line() : row.line();
            lay(isLate ? late : part, new StagedRow(row.line(), home, repeats.count(), same, row.cells()));
        }
        return faults;
    }

    /** The first row of a key decides whether all are late. */
    private void together(Upload.Row row, String key, boolean isLate, Faults faults) {
        int line = (int) row.line();
        repeats.see(key, isLate ? -line : line);
        if (repeats.count() > RowLimits.ROWS_OF_A_KEY) {
            faults.add("", "too_many_rows", "At most 10,000 rows may tell of the same thing.");
            return;
        }
        int first = repeats.first();
        boolean toLate = first < 0;
        boolean isHere = toLate ? -first > lateBefore : first > before;
        long home = toLate ? LATE - first : first;
        lay(
                isHere ? toLate ? late : part : stragglers,
                new StagedRow(row.line(), home, repeats.count(), false, row.cells()));
    }

    private void lay(List<StagedRow> where, StagedRow row) {
        where.add(row);
        long length = 0;
        for (@Nullable String cell : row.cells()) {
            length += cell == null ? 0 : cell.length();
        }
        characters += where == late ? 0 : length;
        lateCharacters += where == late ? length : 0;
        hasLate |= where == late;
    }

    boolean isFull() {
        return part.size() + stragglers.size() >= most || characters > RowLimits.CHARACTERS_OF_A_PART || isLateFull();
    }

    private boolean isLateFull() {
        return late.size() >= most || lateCharacters > RowLimits.CHARACTERS_OF_A_PART;
    }

    /** Where the last of the parts ends. */
    long lastLine() {
        return hasLate ? LATE + lastLine : lastLine;
    }

    /** No row comes any more. */
    void end() {
        ended = true;
    }

    /** Writes what is laid by; repeatable until {@link #begin}. */
    void write() {
        parts.add(id, new ImportParts.Part(lastLine, part), stragglers);
        if (ended || isLateFull()) {
            parts.add(id, new ImportParts.Part(LATE + lastLine, late), List.of());
        }
    }

    /** Begins a new part. */
    void begin() {
        if (ended || isLateFull()) {
            late.clear();
            lateCharacters = 0;
            lateBefore = lastLine;
        }
        part.clear();
        stragglers.clear();
        characters = 0;
        before = lastLine;
    }
}
