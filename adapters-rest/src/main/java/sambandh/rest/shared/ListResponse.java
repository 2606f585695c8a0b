package sambandh.rest.shared;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
@Serdeable
public record ListResponse<T>(
        List<T> items,

        @Schema(description = "Give it as cursor to go on; absent on the last page.", example = "eyJrIjoiMjAyNiJ9.c2ln")
        @Nullable String next,

        @Schema(
                description = "How many there are in all, counted no further than 10000; only with count=true.",
                example = "1234")
        @Nullable Long count) {}
