package sambandh.domain.letter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;

/**
 * That a person has told a wish: enough to show it to somebody who doubts it. No network address is kept.
 *
 * @param toldBy the actor's reference
 * @param letterId the letter whose link was used, null where there was none
 * @param what {@code unsubscribed}, {@code paused}, {@code changed}, {@code consented}, {@code asked}, {@code withdrawn}
 * @param language the one of the wording
 * @param wording what was shown, up to 2,000 characters
 * @param said what changed, in codes, numbers and dates: {@code thanks} is {@code false}
 */
public record WishProof(
        UUID id,
        UUID personId,
        Instant at,
        String toldBy,
        @Nullable UUID letterId,
        Code what,
        Language language,
        String wording,
        Map<String, String> said) {
    public WishProof {
        said = Map.copyOf(said);
    }
}
