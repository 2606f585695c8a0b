package sambandh.rest.timeline;

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
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import sambandh.application.shared.Page;
import sambandh.application.timeline.TimelineViews;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/customers/{id}/timeline")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Timeline", description = "What happened with a customer.")
@AnswersProblems
class TimelineController {
    private final TimelineViews views;
    private final TimelineWords words;
    private final Lists lists;
    private final Caller caller;

    TimelineController(TimelineViews views, TimelineWords words, Lists lists, Caller caller) {
        this.views = views;
        this.words = words;
        this.lists = lists;
        this.caller = caller;
    }

    /** Shows what happened with a customer, the newest first, in the language of Accept-Language (en, hi, bn, ne). */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<TimelineEntryResponse>> listTimeline(
            String id, @RequestBean ListParams params, HttpRequest<?> request) {
        Page.Wanted wanted = lists.wanted(params, "-at");
        var page = views.list(caller.scope(), Wire.id(id), wanted).orElseThrow(ProblemException::notFound);
        Locale reader = words.language(request.getHeaders().get("Accept-Language"));
        return lists.answer(params, wanted, page, entry -> TimelineEntryResponse.of(entry, words.text(entry, reader)))
                .header("Content-Language", reader.toLanguageTag())
                .header("Vary", "Accept-Language");
    }
}
