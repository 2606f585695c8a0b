package sambandh.application.tie;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import sambandh.application.shared.Page;
import sambandh.domain.shared.Scope;
import sambandh.domain.tie.Network;
import sambandh.domain.tie.Party;
import sambandh.domain.tie.Tie;
import sambandh.domain.tie.TieId;

/** Ties to look at. */
public interface TieViews {
    Optional<Tie> find(Scope scope, TieId id);

    /** Those of one party, past ones too. Sorts by {@code createdAt}. */
    Page<Tie> list(Scope scope, Party of, Page.Wanted wanted);

    /**
     * The ties of these parties that hold on the day, and who belongs to whom, in one query.
     *
     * @param atMost edges of each sort
     */
    Network.Around around(Scope scope, Collection<Party> parties, LocalDate day, int atMost);

    /** The names of those of them that there are and that may be seen. */
    Map<Party, String> names(Scope scope, Collection<Party> parties);
}
