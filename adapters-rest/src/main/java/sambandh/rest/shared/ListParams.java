package sambandh.rest.shared;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What every list takes beside its own filters. */
@Introspected
public record ListParams(
        HttpRequest<?> request,

        @Parameter(
                description = "How many items at the most.",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
        @QueryValue
        @Nullable String limit,

        @Parameter(description = "The place to go on from: next of the answer before, unchanged.") @QueryValue @Nullable String cursor,

        @Parameter(description = "The field to sort by, with - before it for descending.", example = "-createdAt")
        @QueryValue
        @Nullable String sort,

        @Parameter(
                description = "Whether to tell how many there are on all pages together.",
                schema = @Schema(type = "boolean", defaultValue = "false"))
        @QueryValue
        @Nullable String count) {}
