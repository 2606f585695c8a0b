package sambandh.rest.campaign;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.EnrolByHand;
import sambandh.application.campaign.EnrolmentViews;
import sambandh.application.campaign.SeriesViews;
import sambandh.application.campaign.StartSeries;
import sambandh.application.shared.Page;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.EnrolmentId;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/series/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Series")
@AnswersProblems
class SeriesRunController {
    private final StartSeries startSeries;
    private final EnrolByHand enrol;
    private final SeriesViews series;
    private final EnrolmentViews enrolments;
    private final Lists lists;
    private final Caller caller;

    SeriesRunController(
            StartSeries startSeries,
            EnrolByHand enrol,
            SeriesViews series,
            EnrolmentViews enrolments,
            Lists lists,
            Caller caller) {
        this.startSeries = startSeries;
        this.enrol = enrol;
        this.series = series;
        this.enrolments = enrolments;
        this.lists = lists;
        this.caller = caller;
    }

    /** Starts a series; errors in its letters refuse that, all at once. Again is once. */
    @Post("/starts")
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<SeriesResponse> startSeries(String id) {
        return answer(startSeries.start(new StartSeries.Command(caller.actor(), id(id))));
    }

    /** Stops a series and ends it for everybody who is under way in it. Again is once. */
    @Post("/stops")
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<SeriesResponse> stopSeries(String id) {
        return answer(startSeries.stop(new StartSeries.Command(caller.actor(), id(id))));
    }

    /** Lists who entered a series, the latest first unless told otherwise. */
    @Get("/enrolments")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    HttpResponse<ListResponse<EnrolmentResponse>> listEnrolments(
            String id,
            @RequestBean ListParams params,
            @Parameter(description = "Only this person's.") @QueryValue @Nullable String personId,
            @Parameter(description = "true for those under way, false for those who are through.") @QueryValue @Nullable String waiting) {
        Page.Wanted wanted = lists.wanted(params, "-enrolledAt");
        var filter = new EnrolmentViews.Filter(
                find(id).id(), Wire.filter("personId", personId, Wire::idInBody), Wire.flag("waiting", waiting));
        return lists.answer(params, wanted, enrolments.list(caller.scope(), filter, wanted), EnrolmentResponse::of);
    }

    /** Puts one person into a series that runs, also one who has been through it. */
    @Post("/enrolments")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    HttpResponse<EnrolmentResponse> enrol(String id, @Body EnrolmentRequest request) {
        return switch (enrol.handle(request.toCommand(caller.actor(), id(id)))) {
            case EnrolByHand.Outcome.Enrolled(Enrolment entered) -> HttpResponse.created(EnrolmentResponse.of(entered));
            case EnrolByHand.Outcome.Unknown _ -> throw ProblemException.notFound();
            case EnrolByHand.Outcome.NobodyThere _ ->
                throw new InvalidInput(List.of(new Fault(
                        request.personId() == null ? "/customerId" : "/personId",
                        "unknown_person",
                        "There is no such person, or no such person of this customer.")));
            case EnrolByHand.Outcome.NotRunning _ ->
                throw ProblemException.conflict("", "series_not_running", "Start the series first.");
            case EnrolByHand.Outcome.Already _ ->
                throw ProblemException.conflict("", "already_enrolled", "The person is under way in it.");
        };
    }

    /** Ends a series for one person. Again is once. */
    @Delete("/enrolments/{enrolmentId}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    HttpResponse<Void> endEnrolment(String id, String enrolmentId) {
        var removal = new EnrolByHand.Removal(caller.actor(), id(id), new EnrolmentId(Wire.id(enrolmentId)));
        if (!enrol.handle(removal)) {
            throw ProblemException.notFound();
        }
        return HttpResponse.noContent();
    }

    /** Shows what has come of a series: who entered it, how it ended, and how its letters stand. */
    @Get("/results")
    @Secured({ADMINISTRATOR, MANAGER, MARKETER, ANALYST})
    SeriesResultsResponse getSeriesResults(String id) {
        return SeriesResultsResponse.of(enrolments.results(caller.scope(), find(id).id()));
    }

    private Series find(String id) {
        return series.find(caller.scope(), id(id)).orElseThrow(ProblemException::notFound);
    }

    private static SeriesId id(String id) {
        return new SeriesId(Wire.id(id));
    }

    private static HttpResponse<SeriesResponse> answer(Optional<Series> found) {
        Series series = found.orElseThrow(ProblemException::notFound);
        return Etags.with(HttpResponse.ok(SeriesResponse.of(series)), series.version());
    }
}
