package sambandh.application.campaign;

import java.util.Optional;
import sambandh.application.shared.Page;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.shared.Scope;

/** Series to look at. */
public interface SeriesViews {
    /** Sorts by {@code createdAt}. */
    Page<Series> list(Scope scope, Page.Wanted wanted);

    Optional<Series> find(Scope scope, SeriesId id);
}
