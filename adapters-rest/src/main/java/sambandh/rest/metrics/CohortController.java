package sambandh.rest.metrics;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import sambandh.domain.metrics.CohortAsk;
import sambandh.domain.metrics.CohortTally;
import sambandh.rest.shared.AnswersProblems;

@Controller("/api/v1/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Measures", description = "Whom the company keeps; each answer says what it counts.")
@AnswersProblems
class CohortController {
    private static final String SVG = "image/svg+xml";

    private final MeasureRequests requests;

    CohortController(MeasureRequests requests) {
        this.requests = requests;
    }

    /** Follows customers by the month or week of their first order; with Accept: image/svg+xml as a picture. */
    @Get("/cohorts")
    @Produces({MediaType.APPLICATION_JSON, SVG})
    @Secured({ADMINISTRATOR, MANAGER, ANALYST, MARKETER})
    @ApiResponse(
            responseCode = "200",
            description = "The table, or with Accept: image/svg+xml a picture of the whole.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CohortsResponse.class)),
                @Content(mediaType = SVG, schema = @Schema(type = "string"))
            })
    HttpResponse<?> measureCohorts(
            HttpRequest<?> request,
            @RequestBean MeasureQuery query,
            @Parameter(
                            description = "month or week (ISO, from Monday on); otherwise month.",
                            schema = @Schema(allowableValues = {"month", "week"}))
                    @QueryValue
                    @Nullable String per,
            @Parameter(
                            description = "How many months or weeks after the first, 0 to 104; otherwise 12.",
                            schema = @Schema(type = "integer", minimum = "0", maximum = "104", defaultValue = "12"))
                    @QueryValue
                    @Nullable String periods) {
        MeasureAsk ask = requests.ask(query, null);
        CohortAsk cohorts = requests.cohorts(ask, per, periods);
        var answer = requests.measure(ask, () -> new CohortTally(cohorts));
        return wantsPicture(request)
                ? HttpResponse.ok(CohortSvg.of(ask, cohorts, answer.total())).contentType(SVG + "; charset=utf-8")
                : HttpResponse.ok(CohortsResponse.of(ask, cohorts, answer))
                        .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static boolean wantsPicture(HttpRequest<?> request) {
        return request.accept().stream()
                .findFirst()
                .filter(type -> type.getName().equals(SVG))
                .isPresent();
    }
}
