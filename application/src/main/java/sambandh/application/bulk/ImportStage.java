package sambandh.application.bulk;

import java.util.List;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Event;

/**
 * Where the checked rows of one kind wait, and how they become what they tell of. All calls want a unit of work.
 *
 * @param <R> a row whose values are checked
 */
public interface ImportStage<R> {
    /** @param cells the row as it was sent, as CSV, for the report should the merge refuse it */
    record Staged<R>(long line, String cells, R row) {}

    /** What became of some rows. */
    record Merged(ImportCounts counts, List<Rejection> rejections, List<Event> events) {}

    void keep(ImportId id, List<Staged<R>> rows);

    /**
     * Merges, set-wise, what begins in the lines after {@code after} up to {@code upTo}.
     *
     * @param write false to find out only what would become of them
     */
    Merged merge(Import job, long after, long upTo, boolean write);

    /** Takes away some of the staged rows of an import; true when there are more. */
    boolean clear(ImportId id);
}
