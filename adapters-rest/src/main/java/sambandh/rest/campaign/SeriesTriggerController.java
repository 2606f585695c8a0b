package sambandh.rest.campaign;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.Triggers;
import sambandh.rest.shared.AnswersProblems;

@Controller("/api/v1/series-triggers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Series")
@AnswersProblems
class SeriesTriggerController {
    private final Triggers triggers;

    SeriesTriggerController(Triggers triggers) {
        this.triggers = triggers;
    }

    /** Lists what may set a series going or end it, named in the language of Accept-Language: en, hi, bn or ne. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<SeriesTriggersResponse> listSeriesTriggers(HttpRequest<?> request) {
        return HttpResponse.ok(SeriesTriggersResponse.of(
                        triggers, languages(request.getHeaders().get("Accept-Language"))))
                .header("Vary", "Accept-Language");
    }

    /** A header that cannot be read asks for nothing. */
    private static List<Locale.LanguageRange> languages(@Nullable String header) {
        try {
            return header == null ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
