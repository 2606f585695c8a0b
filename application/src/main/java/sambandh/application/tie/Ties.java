package sambandh.application.tie;

import java.util.Optional;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.tie.Tie;
import sambandh.domain.tie.TieId;

/** Who is tied to whom. Writing wants a unit of work. */
public interface Ties {
    Optional<Tie> find(TieId id);

    Optional<Tie> between(Tie.Ends ends);

    /** @throws LostUpdate when somebody else tied the same two in between */
    void add(Tie tie);

    /** @throws LostUpdate when the version before is no longer the newest */
    void replace(Tie tie);

    /** @throws LostUpdate when this version is no longer the newest */
    void remove(Tie tie);
}
