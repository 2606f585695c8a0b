package sambandh.application.letter;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.Scope;

/** Letters to look at. */
public interface LetterViews {
    /** Sorts by {@code createdAt}. */
    record Filter(@Nullable UUID personId, Letter.@Nullable State state) {}

    Page<Letter> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<Letter> find(Scope scope, LetterId id);
}
