package sambandh.application.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

/** A kind of thing that goes out in the form in which it comes in; each column contributes its own. */
public interface ExportKind {
    /** Rows as they stood when each was read; read once, from the beginning to the end. */
    interface Rows {
        /** Names of the fields of the import of the same kind. */
        List<String> columns();

        /** Some thousand rows more, a cell for each column; none at the end. */
        List<List<@Nullable String>> next();
    }

    /** As in the path, the same as the import's. */
    String name();

    /**
     * @param source whose ids the rows carry; what has none there is left out. Null for our own ids, and for everything
     */
    Rows open(Scope scope, @Nullable Code source);
}
