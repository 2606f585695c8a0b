package sambandh.application.cadence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.cadence.SeasonException;
import sambandh.domain.cadence.SeasonExceptionId;
import sambandh.domain.cadence.SeasonRule;
import sambandh.domain.cadence.SeasonRuleId;

/** Seasons of industries and of single customers. Writing wants a unit of work. */
public interface SeasonStore {
    /** Of all industries, by their name; there are at most {@link #MOST_RULES}. */
    List<SeasonRule> rules();

    int MOST_RULES = 500;

    /** Of one customer. */
    int MOST_EXCEPTIONS = 100;

    Optional<SeasonRule> rule(SeasonRuleId id);

    void add(SeasonRule rule);

    /** @throws LostUpdate when the version before is no longer the newest */
    void replace(SeasonRule rule);

    /** @throws LostUpdate when that version is no longer the newest */
    void remove(SeasonRule rule);

    /** By their first day. */
    List<SeasonException> exceptions(Collection<UUID> customers);

    Optional<SeasonException> exception(SeasonExceptionId id);

    void add(SeasonException exception);

    void remove(SeasonExceptionId id);
}
