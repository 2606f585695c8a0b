package sambandh.rest.metrics;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.metrics.MeasureViews;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;

@Controller("/api/v1/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Measures", description = "Whom the company keeps; each answer says what it counts.")
@AnswersProblems
class MeasureController {
    private final MeasureViews views;
    private final CompanyProfiles company;
    private final Clock clock;
    private final Caller caller;

    MeasureController(MeasureViews views, CompanyProfiles company, Clock clock, Caller caller) {
        this.views = views;
        this.company = company;
        this.clock = clock;
        this.caller = caller;
    }

    /** Tells which of those who had bought before the period bought again before its end. */
    @Get("/retention")
    @Secured({ADMINISTRATOR, MANAGER, ANALYST, MARKETER})
    HttpResponse<RetentionResponse> measureRetention(
            @Parameter(description = "The first business date of the period.", example = "2026-01-01") @QueryValue
                    String from,
            @Parameter(description = "The business date after its last.", example = "2026-04-01") @QueryValue String to,
            @Parameter(
                            description =
                                    "How far back of the start and of the end one looks, 1 to 3660 days; otherwise 90.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "3660", defaultValue = "90"))
                    @QueryValue
                    @Nullable String days,
            @Parameter(
                            description = "The last business date that is looked at; otherwise today.",
                            example = "2026-03-31")
                    @QueryValue
                    @Nullable String asOf,
            @Parameter(
                            description = "country, for one part a country beside the whole.",
                            schema = @Schema(allowableValues = "country"))
                    @QueryValue
                    @Nullable String by) {
        ZoneId zone = company.current().details().zone();
        var period = MeasureParams.period(
                from, to, days, asOf, clock.instant().atZone(zone).toLocalDate());
        boolean byCountry = MeasureParams.byCountry(by);
        return HttpResponse.ok(
                RetentionResponse.of(period, zone, byCountry, views.retention(caller.scope(), period, byCountry)));
    }

    /** Tells how many of those who bought in a period bought more than once. */
    @Get("/repeat-purchase")
    @Secured({ADMINISTRATOR, MANAGER, ANALYST, MARKETER})
    HttpResponse<RepeatPurchaseResponse> measureRepeatPurchase(
            @Parameter(description = "The first business date of the period.", example = "2026-01-01") @QueryValue
                    String from,
            @Parameter(description = "The business date after its last.", example = "2026-04-01") @QueryValue String to,
            @Parameter(
                            description = "The last business date that is looked at; otherwise today.",
                            example = "2026-03-31")
                    @QueryValue
                    @Nullable String asOf,
            @Parameter(
                            description = "country, for one part a country beside the whole.",
                            schema = @Schema(allowableValues = "country"))
                    @QueryValue
                    @Nullable String by) {
        ZoneId zone = company.current().details().zone();
        var period = MeasureParams.period(
                from, to, null, asOf, clock.instant().atZone(zone).toLocalDate());
        boolean byCountry = MeasureParams.byCountry(by);
        return HttpResponse.ok(RepeatPurchaseResponse.of(
                period, zone, byCountry, views.repeatPurchase(caller.scope(), period, byCountry)));
    }
}
