package sambandh.rest.campaign;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import sambandh.application.campaign.ForecastCampaign;
import sambandh.application.campaign.MeasureUplift;
import sambandh.application.campaign.WatchCampaign;
import sambandh.application.letter.MailingViews;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Scope;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.SignedIn;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/campaigns/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Campaigns")
@AnswersProblems
class CampaignResultController {
    private static final Duration EVERY = Duration.ofSeconds(2);

    /** An hour's. */
    private static final int MOST = 1_800;

    private final ForecastCampaign forecast;
    private final WatchCampaign watch;
    private final MeasureUplift uplift;
    private final SignedIn signedIn;
    private final Caller caller;

    CampaignResultController(
            ForecastCampaign forecast, WatchCampaign watch, MeasureUplift uplift, SignedIn signedIn, Caller caller) {
        this.forecast = forecast;
        this.watch = watch;
        this.uplift = uplift;
        this.signedIn = signedIn;
        this.caller = caller;
    }

    /** Tells what a campaign would do, before it is launched: whom it reaches, in which languages, and what stands against it. */
    @Get("/forecast")
    @Secured({ADMINISTRATOR, MANAGER, MARKETER, ANALYST})
    ForecastResponse forecastCampaign(
            String id,
            @Parameter(
                            description = "What share of customers buys again without a letter, for the sample size;"
                                    + " otherwise 0.1.",
                            schema = @Schema(type = "number", defaultValue = "0.1"))
                    @QueryValue
                    @Nullable String baseline,
            @Parameter(
                            description = "By how much more should be seen, as a difference of shares; otherwise 0.02.",
                            schema = @Schema(type = "number", defaultValue = "0.02"))
                    @QueryValue
                    @Nullable String uplift) {
        double from = share("baseline", baseline, 0.1);
        double more = share("uplift", uplift, 0.02);
        if (from + more >= 1) {
            throw ProblemException.malformed("uplift", "out_of_range", "Both together must be below 1.");
        }
        return forecast.handle(caller.scope(), campaign(id), new ForecastCampaign.Asked(from, more))
                .map(ForecastResponse::of)
                .orElseThrow(ProblemException::notFound);
    }

    /** Tells how a campaign's letters stand. */
    @Get("/progress")
    @Secured({ADMINISTRATOR, MANAGER, MARKETER, ANALYST})
    ProgressResponse getCampaignProgress(String id) {
        return look(caller.scope(), campaign(id));
    }

    /**
     * Tells the same every two seconds as server-sent events, until nothing will change by itself any more, or your token ends, or
     * for an hour: then ask again.
     */
    @ApiResponse(
            responseCode = "200",
            description = "Events named progress.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM,
                            schema = @Schema(implementation = ProgressResponse.class)))
    @Get(uri = "/progress-events", produces = MediaType.TEXT_EVENT_STREAM)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER, ANALYST})
    Publisher<Event<ProgressResponse>> watchCampaign(String id, HttpRequest<?> request) {
        Scope scope = caller.scope();
        CampaignId campaign = campaign(id);
        look(scope, campaign);
        return new RepeatedEvents<>(
                "progress",
                () -> signedIn.isStill(request)
                        ? watch.look(scope, campaign).map(ProgressResponse::of)
                        : Optional.empty(),
                ProgressResponse::over,
                EVERY,
                MOST);
    }

    /** Tells what became of a campaign's letters, by language, domain or hour. */
    @Get("/results")
    @Secured({ADMINISTRATOR, MANAGER, MARKETER, ANALYST})
    ResultsResponse getCampaignResults(
            String id,
            @Parameter(
                            description = "language, domain or hour (in UTC); otherwise language",
                            schema =
                                    @Schema(
                                            allowableValues = {"language", "domain", "hour"},
                                            defaultValue = "language"))
                    @QueryValue
                    @Nullable String by) {
        MailingViews.By wanted = Optional.ofNullable(Wire.filter("by", MailingViews.By.class, by))
                .orElse(MailingViews.By.LANGUAGE);
        return watch.results(caller.scope(), campaign(id), wanted)
                .map(ResultsResponse::of)
                .orElseThrow(ProblemException::notFound);
    }

    /** Tells what a campaign has done to repeat purchase, retention and revenue, beside those who were left alone. */
    @Get("/uplift")
    @Secured({ADMINISTRATOR, MANAGER, MARKETER, ANALYST})
    UpliftResponse measureUplift(
            String id,
            @Parameter(
                            description =
                                    "How many days after the letter's day are looked at, 1 to 3660; otherwise 90.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "3660", defaultValue = "90"))
                    @QueryValue
                    @Nullable String days,
            @Parameter(description = "The last business date that is looked at; otherwise today.") @QueryValue @Nullable String asOf) {
        Integer wanted = Wire.filter("days", days, CampaignResultController::days);
        LocalDate last = Wire.filter("asOf", asOf, CampaignResultController::date);
        return uplift.handle(caller.scope(), campaign(id), wanted == null ? 90 : wanted, last)
                .map(UpliftResponse::of)
                .orElseThrow(ProblemException::notFound);
    }

    private ProgressResponse look(Scope scope, CampaignId campaign) {
        return watch.look(scope, campaign).map(ProgressResponse::of).orElseThrow(ProblemException::notFound);
    }

    private static CampaignId campaign(String id) {
        return new CampaignId(Wire.id(id));
    }

    private static double share(String parameter, @Nullable String raw, double otherwise) {
        Double read = Wire.filter(parameter, raw, text -> {
            try {
                double share = Double.parseDouble(text);
                if (share > 0 && share < 1) {
                    return share;
                }
            } catch (NumberFormatException unreadable) {
                // answered below
            }
            throw new InvalidValue("out_of_range", "Use a number between 0 and 1, such as 0.1.");
        });
        return read == null ? otherwise : read;
    }

    private static int days(String text) {
        try {
            int days = Integer.parseInt(text);
            if (days >= 1 && days <= 3_660) {
                return days;
            }
        } catch (NumberFormatException unreadable) {
            // answered below
        }
        throw new InvalidValue("invalid_days", "Use a whole number from 1 to 3660.");
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidValue("invalid_date", "Write dates like 2026-12-01.");
        }
    }
}
