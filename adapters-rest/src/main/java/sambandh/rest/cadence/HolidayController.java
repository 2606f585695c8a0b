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
import java.util.Locale;
import sambandh.application.cadence.Calendars;
import sambandh.domain.cadence.HolidayCalendar;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/holidays")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Contact plans")
@AnswersProblems
class HolidayController {
    private final Calendars calendars;
    private final ReasonWords words;

    HolidayController(Calendars calendars, ReasonWords words) {
        this.calendars = calendars;
        this.words = words;
    }

    /** Lists the holidays of a country and a year, in the language of Accept-Language, and whether that year is known at all. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<HolidaysResponse> listHolidays(
            @Parameter(description = "Two letters.", example = "BD") @QueryValue String country,
            @Parameter(description = "Four digits.", example = "2027") @QueryValue String year,
            HttpRequest<?> request) {
        Country of = Wire.filter("country", country, Country::new);
        Integer in = Wire.filter("year", year, HolidayController::year);
        if (of == null || in == null) {
            throw ProblemException.malformed("country", "required", "Name a country and a year.");
        }
        Locale reader = words.language(request.getHeaders().get("Accept-Language"));
        HolidayCalendar calendar = calendars.holidays(of);
        return HttpResponse.ok(HolidaysResponse.of(calendar, of, in, it -> calendars.name(it, reader)))
                .header("Content-Language", reader.toLanguageTag())
                .header("Vary", "Accept-Language");
    }

    private static Integer year(String text) {
        try {
            int year = Integer.parseInt(text.strip());
            if (year >= 1900 && year <= 2199) {
                return year;
            }
        } catch (NumberFormatException ignored) {
            // answered below
        }
        throw new InvalidValue("invalid_year", "Write a year such as 2027.");
    }
}
