package sambandh.rest.shared;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
@Serdeable
public record ListResponse<T>(
        @Schema(description = "The items of this page, in the order asked for.")
        List<T> items,

        @Schema(description = "Give it as cursor to go on; absent on the last page.", example = "eyJrIjoiMjAyNiJ9.c2ln")
        @Nullable String next,

        @Schema(
                description =
                        "How many there are on all pages together, counted no further than 10000; with count=true.",
                example = "1234")
        @Nullable Long count,

        @Schema(description = "Only with a count, and true: there are more than it says.", example = "true") @Nullable Boolean countCapped) {
    static final int HIGHEST_COUNT = 10_000;

    /** @param counted how many there are, exact up to one more than the highest count; null where nobody asked */
    static <T> ListResponse<T> of(List<T> items, @Nullable String next, @Nullable Long counted) {
        boolean capped = counted != null && counted > HIGHEST_COUNT;
        return new ListResponse<>(items, next, capped ? (Long) (long) HIGHEST_COUNT : counted, capped ? true : null);
    }
}
