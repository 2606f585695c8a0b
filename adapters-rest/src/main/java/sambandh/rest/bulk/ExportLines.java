package sambandh.rest.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as lines of a file. */
interface ExportLines {
    /** What stands before the first row. */
    String begin();

    /** The lines of some rows. */
    String of(List<List<@Nullable String>> rows);
}
