package sambandh.rest.metrics;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What every measure takes. */
@Introspected
record MeasureQuery(
        @Parameter(description = "The first business date of the period.", example = "2026-01-01") @QueryValue
        String from,

        @Parameter(description = "The business date after its last.", example = "2026-04-01") @QueryValue
        String to,

        @Parameter(description = "The last business date that is looked at; otherwise today.", example = "2026-03-31")
        @QueryValue
        @Nullable String asOf,

        @Parameter(
                description = "country, for one part a country beside the whole.",
                schema = @Schema(allowableValues = "country"))
        @QueryValue
        @Nullable String by,

        @Parameter(description = "Only customers of this segment.", schema = @Schema(type = "string", format = "uuid"))
        @QueryValue
        @Nullable String segmentId) {}
