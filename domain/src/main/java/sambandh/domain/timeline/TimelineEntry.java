package sambandh.domain.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;

/**
 * Something that happened with a customer. It is rendered in the reader's language when it is shown, so it holds no
 * words of its own, and no text that would have to be forgotten.
 *
 * @param at when it happened, which may be long before it was told
 * @param kind {@code <column>.<what>}: {@code order.placed}; the column brings the words for it
 * @param params ids, codes and amounts, at most 10; names are codes, values 1 to 64 ASCII characters without spaces
 * @param reference the order, letter or import that it tells of, null where there is none
 */
public record TimelineEntry(
        UUID id,
        UUID customerId,
        Instant at,
        Code kind,
        Map<String, String> params,
        @Nullable UUID reference) {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,31}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.:+-]{1,64}");

    /** @throws InvalidValue {@code invalid_params} */
    public TimelineEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        params = Map.copyOf(params);
        boolean sound = params.size() <= 10
                && params.entrySet().stream()
                        .allMatch(p -> NAME.matcher(p.getKey()).matches()
                                && VALUE.matcher(p.getValue()).matches());
        if (!sound) {
            throw new InvalidValue("invalid_params", "A timeline entry holds ids, codes and amounts only.");
        }
    }
}
