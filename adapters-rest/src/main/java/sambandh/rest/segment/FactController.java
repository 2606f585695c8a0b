package sambandh.rest.segment;

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
import sambandh.domain.segment.Catalogue;
import sambandh.rest.shared.AnswersProblems;

@Controller("/api/v1/facts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Segments")
@AnswersProblems
class FactController {
    private final Catalogue catalogue;

    FactController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Lists what can be asked of a customer, named in the language of Accept-Language: en, hi, bn or ne. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<FactsResponse> listFacts(HttpRequest<?> request) {
        return HttpResponse.ok(FactsResponse.of(
                        catalogue, languages(request.getHeaders().get("Accept-Language"))))
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
