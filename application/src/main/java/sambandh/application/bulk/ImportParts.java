package sambandh.application.bulk;

import java.util.List;
import sambandh.domain.bulk.ImportId;

/** The sound rows of imports from their receiving to their merging, some thousand in a part. */
public interface ImportParts {
    /**
     * @param upTo all rows that begin up to this line, and are not stragglers, are in this part or one before
     */
    record Part(long upTo, List<StagedRow> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** Wants a unit of work. @param stragglers rows that are merged with one in a part before */
    void add(ImportId id, Part part, List<StagedRow> stragglers);

    /** The part of the lines behind this one; the rest of the file without rows where there is none. */
    Part behind(ImportId id, long line);

    /** Stragglers of the rows behind one line up to another, by their homes and then their lines. */
    List<StagedRow> stragglers(ImportId id, long after, long upTo, int atMost);

    /** Takes away the one part that ends there, since it is merged. Wants a unit of work. */
    void take(ImportId id, long upTo);

    /** Takes some away; true when there are more. Wants a unit of work. */
    boolean clear(ImportId id);
}
