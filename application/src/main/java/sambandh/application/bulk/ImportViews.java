package sambandh.application.bulk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Scope;

/** Imports to look at. */
public interface ImportViews {
    /** @param kind null for all */
    record Filter(@Nullable String kind, Import.@Nullable State state) {}

    /** Sorts by {@code createdAt}. */
    Page<Import> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<Import> find(Scope scope, ImportId id);

    /** In the order of the file. A position's value is line and place, {@code 17.0}. */
    Page<Rejection> rejections(Scope scope, ImportId id, Page.Wanted wanted);
}
