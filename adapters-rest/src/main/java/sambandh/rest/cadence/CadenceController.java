package sambandh.rest.cadence;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.ViewCadence;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;
import sambandh.rest.shared.WireTimes;

@Controller("/api/v1/customers/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Contact plans")
@AnswersProblems
class CadenceController {
    private static final int FARTHEST_YEARS = 5;

    private final ViewCadence view;
    private final ReasonWords words;
    private final Caller caller;
    private final Clock clock;

    CadenceController(ViewCadence view, ReasonWords words, Caller caller, Clock clock) {
        this.view = view;
        this.words = words;
        this.caller = caller;
        this.clock = clock;
    }

    /** Shows what stands next with a customer and why then, in the language of Accept-Language (en, hi, bn, ne). */
    @Get("/cadence")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<PlacedBodies.Now> getCadence(String id, HttpRequest<?> request) {
        var ways = view.now(caller.scope(), Wire.id(id)).orElseThrow(ProblemException::notFound);
        Locale reader = reader(request);
        return told(PlacedBodies.Now.of(ways, words, reader), reader);
    }

    /** Computes what is to come with a customer until a day, at most five years on; a year where none is named. */
    @Get("/cadence/outlook")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<PlacedBodies.Outlook> getCadenceOutlook(
            String id,
            @Parameter(description = "The last day.", example = "2027-06-30") @QueryValue @Nullable String until,
            HttpRequest<?> request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate named = Wire.filter("until", until, WireTimes::date);
        LocalDate last = named == null ? today.plusYears(1) : named;
        if (last.isAfter(today.plusYears(FARTHEST_YEARS))) {
            throw ProblemException.malformed("until", "out_of_range", "At most five years on.");
        }
        var coming = view.outlook(caller.scope(), Wire.id(id), last).orElseThrow(ProblemException::notFound);
        Locale reader = reader(request);
        return told(PlacedBodies.Outlook.of(coming, last, words, reader), reader);
    }

    /** Shows how evenly a customer was kept in contact with over the last year, against the plan. */
    @Get("/steadiness")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    SteadinessResponse getSteadiness(String id) {
        return SteadinessResponse.of(
                view.steadiness(caller.scope(), Wire.id(id)).orElseThrow(ProblemException::notFound));
    }

    private Locale reader(HttpRequest<?> request) {
        return words.language(request.getHeaders().get("Accept-Language"));
    }

    private static <T> HttpResponse<T> told(T body, Locale reader) {
        return HttpResponse.ok(body)
                .header("Content-Language", reader.toLanguageTag())
                .header("Vary", "Accept-Language");
    }
}
