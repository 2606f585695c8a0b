package sambandh.rest.segment;

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
import sambandh.application.segment.ChangeSegment;
import sambandh.application.segment.CreateSegment;
import sambandh.application.segment.RemoveSegment;
import sambandh.application.segment.SegmentViews;
import sambandh.application.shared.Page;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.Segment;
import sambandh.domain.segment.SegmentId;
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

@Controller("/api/v1/segments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Segments", description = "Customers for whom a condition holds, under a name.")
@AnswersProblems
class SegmentController {
    private final CreateSegment createSegment;
    private final ChangeSegment changeSegment;
    private final RemoveSegment removeSegment;
    private final SegmentViews views;
    private final Catalogue catalogue;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    SegmentController(
            CreateSegment createSegment,
            ChangeSegment changeSegment,
            RemoveSegment removeSegment,
            SegmentViews views,
            Catalogue catalogue,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.createSegment = createSegment;
        this.changeSegment = changeSegment;
        this.removeSegment = removeSegment;
        this.views = views;
        this.catalogue = catalogue;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists segments, sorted by name unless told otherwise; also by createdAt. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<SegmentResponse>> listSegments(@RequestBean ListParams params) {
        Page.Wanted wanted = lists.wanted(params, "name", "createdAt");
        return lists.answer(params, wanted, views.list(caller.scope(), wanted), SegmentResponse::of);
    }

    /** Shows one segment. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<SegmentResponse> getSegment(String id) {
        return answer(find(id));
    }

    /** Keeps a condition under a name. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<SegmentResponse> createSegment(@Body SegmentRequest request) {
        var command = new CreateSegment.Command(caller.actor(), request.toDetails(catalogue, null));
        return switch (createSegment.handle(command)) {
            case CreateSegment.Outcome.Created(Segment segment) ->
                Etags.with(
                        HttpResponse.created(
                                SegmentResponse.of(segment),
                                URI.create("/api/v1/segments/" + segment.id().value())),
                        segment.version());
            case CreateSegment.Outcome.NameTaken _ -> throw nameTaken();
        };
    }

    /** Changes the fields that are named. Either form of the condition, when named, replaces the whole condition. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<SegmentResponse> changeSegment(
            String id, @Body @Schema(implementation = SegmentRequest.class) String patch, HttpRequest<?> request) {
        long expected = Etags.expected(request);
        Segment before = find(id);
        SegmentRequest after = patches.apply(SegmentRequest.withoutCondition(before), SegmentRequest.class, patch);
        var details = after.toDetails(catalogue, before.details().condition());
        return switch (changeSegment.handle(
                new ChangeSegment.Command(caller.actor(), before.id(), expected, details))) {
            case ChangeSegment.Outcome.Changed(Segment segment) -> answer(segment);
            case ChangeSegment.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeSegment.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeSegment.Outcome.NameTaken _ -> throw nameTaken();
        };
    }

    /** Forgets a segment; its customers stay as they are. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<Void> removeSegment(String id, HttpRequest<?> request) {
        long expected = Etags.expected(request);
        Segment segment = find(id);
        return switch (removeSegment.handle(new RemoveSegment.Command(caller.actor(), segment.id(), expected))) {
            case RemoveSegment.Outcome.Removed _ -> HttpResponse.noContent();
            case RemoveSegment.Outcome.Unknown _ -> throw ProblemException.notFound();
            case RemoveSegment.Outcome.Stale _ -> throw ProblemException.stale();
        };
    }

    private Segment find(String id) {
        return views.find(caller.scope(), new SegmentId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static HttpResponse<SegmentResponse> answer(Segment segment) {
        return Etags.with(HttpResponse.ok(SegmentResponse.of(segment)), segment.version());
    }

    private static ProblemException nameTaken() {
        return ProblemException.conflict("/name", "name_taken", "Another segment has this name already.");
    }
}
