package sambandh.rest.campaign;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import sambandh.application.campaign.ChangeSeries;
import sambandh.application.campaign.CreateSeries;
import sambandh.application.campaign.SeriesViews;
import sambandh.application.shared.Page;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.segment.Catalogue;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/series")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Series", description = "Letters that follow each other after something has happened.")
@AnswersProblems
class SeriesController {
    private final CreateSeries createSeries;
    private final ChangeSeries changeSeries;
    private final SeriesViews views;
    private final Catalogue catalogue;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    SeriesController(
            CreateSeries createSeries,
            ChangeSeries changeSeries,
            SeriesViews views,
            Catalogue catalogue,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.createSeries = createSeries;
        this.changeSeries = changeSeries;
        this.views = views;
        this.catalogue = catalogue;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists series, the newest first unless told otherwise. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<SeriesResponse>> listSeries(@RequestBean ListParams params) {
        Page.Wanted wanted = lists.wanted(params, "-createdAt");
        return lists.answer(params, wanted, views.list(caller.scope(), wanted), SeriesResponse::of);
    }

    /** Shows one series. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<SeriesResponse> getSeries(String id) {
        return answer(find(id));
    }

    /** Makes a draft; nobody enters it before it is started. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<SeriesResponse> createSeries(@Body SeriesRequest request) {
        Series made = createSeries.handle(new CreateSeries.Command(caller.actor(), request.toDetails(catalogue)));
        URI address = URI.create("/api/v1/series/" + made.id().value());
        return Etags.with(HttpResponse.created(SeriesResponse.of(made), address), made.version());
    }

    /** Changes the fields that are named; while it runs only its name. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<SeriesResponse> changeSeries(
            String id, @Body @Schema(implementation = SeriesRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Series before = find(id);
        SeriesRequest after = patches.apply(SeriesRequest.of(before.details()), SeriesRequest.class, patch);
        return answer(changed(changeSeries.handle(new ChangeSeries.Command(
                caller.actor(), before.id(), expected.of(before.version()), after.toDetails(catalogue)))));
    }

    /** Throws a series away that was never started. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<Void> removeSeries(String id, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Series series = find(id);
        var outcome = changeSeries.handle(
                new ChangeSeries.Removal(caller.actor(), series.id(), expected.of(series.version())));
        if (!(outcome instanceof ChangeSeries.Outcome.Removed)) {
            var unused = changed(outcome);
        }
        return HttpResponse.noContent();
    }

    private static Series changed(ChangeSeries.Outcome outcome) {
        return switch (outcome) {
            case ChangeSeries.Outcome.Changed(Series series) -> series;
            case ChangeSeries.Outcome.Unknown _, ChangeSeries.Outcome.Removed _ -> throw ProblemException.notFound();
            case ChangeSeries.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeSeries.Outcome.Refused _ ->
                throw ProblemException.conflict(
                        "",
                        "series_started",
                        "While it runs only its name can change: stop it first. What was once started is not thrown away.");
        };
    }

    private Series find(String id) {
        return views.find(caller.scope(), new SeriesId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static HttpResponse<SeriesResponse> answer(Series series) {
        return Etags.with(HttpResponse.ok(SeriesResponse.of(series)), series.version());
    }
}
