package sambandh.application.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sambandh.domain.bulk.Import;
import sambandh.domain.shared.Faults;

/**
 * What is merged in one transaction.
 *
 * @param upTo the line that the cursor then stands at
 */
record Chunk<R>(long upTo, List<ImportMerge.Row<R>> rows) {
    /** More stragglers than these are merged in several transactions; the rows of one key are always fewer. */
    private static final int STRAGGLERS = 2 * RowLimits.ROWS_OF_A_KEY;

    private static final Comparator<StagedRow> BY_HOME =
            Comparator.comparingLong(StagedRow::home).thenComparingLong(StagedRow::line);

    /** The next one behind the line. */
    static <R> Chunk<R> behind(Import job, ImportKind<R> kind, ImportParts parts, long line) {
        ImportParts.Part part = parts.behind(job.id(), line);
        long upTo = Math.min(part.upTo(), job.lastLine());
        List<StagedRow> rows = new ArrayList<>(part.rows());
        if (kind.isTogether()) {
            List<StagedRow> stragglers = parts.stragglers(job.id(), line, upTo, STRAGGLERS);
            if (stragglers.size() == STRAGGLERS) {
                // the last one's companions may not all be here
                upTo = stragglers.getLast().home() - 1;
            }
            rows.addAll(stragglers);
        }
        long last = upTo;
        Columns columns = Columns.find(kind, job.settings(), job.header(), true, new Faults());
        return new Chunk<>(
                last,
                rows.stream()
                        .filter(row -> row.home() > line && row.home() <= last)
                        .sorted(BY_HOME)
                        .map(row -> new ImportMerge.Row<>(row, told(kind, columns, row)))
                        .toList());
    }

    /** Once more what it was when it was received; keeping the checked values instead took as long and more code. */
    private static <R> R told(ImportKind<R> kind, Columns columns, StagedRow row) {
        Faults faults = new Faults();
        R told = kind.read(new ImportRow(columns, row.cells()), faults);
        if (!faults.none()) {
            throw new IllegalStateException("a row that was sound when it came is not any more: "
                    + faults.all().getFirst().code());
        }
        return told;
    }
}
