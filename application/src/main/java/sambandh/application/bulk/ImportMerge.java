package sambandh.application.bulk;

import java.util.List;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Event;

/**
 * How the checked rows of one kind become what they tell of.
 *
 * @param <R> a row whose values are checked
 */
public interface ImportMerge<R> {
    record Row<R>(StagedRow staged, R told) {
        public long line() {
            return staged.line();
        }

        /** The row as CSV, for the report should the merge refuse it. */
        public String csv() {
            return Csv.line(staged.cells());
        }
    }

    /** What became of some rows. */
    record Merged(ImportCounts counts, List<Rejection> rejections, List<Event> events) {}

    /**
     * Merges some rows, set-wise; they stand by their homes and then their lines. Wants a unit of work.
     *
     * @param write false to find out only what would become of them
     */
    Merged merge(Import job, List<Row<R>> rows, boolean write);

    /**
     * Brings up to date, for some of the things that the import has touched, what is kept about them and was not kept with
     * them; false when there was nothing left, also in nobody else's hands. Called when all is merged, or when no more will
     * be, by two at once; after a death once more. Wants a unit of work.
     */
    default boolean settle(Import job) {
        return false;
    }
}
