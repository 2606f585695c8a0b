package sambandh.application.template;

import java.util.Optional;
import sambandh.domain.template.Edition;
import sambandh.domain.template.EditionId;

/** What letters were written of, kept for as long as somebody may want to read them. */
public interface Editions {
    /** Keeps it; the same one again is kept once, under the same id. Wants a unit of work. */
    EditionId keep(Edition edition);

    Optional<Edition> find(EditionId id);
}
