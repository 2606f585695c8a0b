package sambandh.application.campaign;

import java.util.List;
import java.util.Optional;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;

/** The series of the company. Writing wants a unit of work. */
public interface SeriesStore {
    Optional<Series> find(SeriesId id);

    /** As it is now, and nobody else changes it until the unit of work ends. Wants one. */
    Optional<Series> hold(SeriesId id);

    /** Those that run, as they are now; they go on running until the unit of work ends, in which case it wants one. */
    List<Series> running();

    void add(Series series);

    /** Of one that is held. */
    void replace(Series series);

    /** @throws LostUpdate when this version is no longer the newest */
    void remove(Series series);
}
