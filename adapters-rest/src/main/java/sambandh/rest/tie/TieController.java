package sambandh.rest.tie;

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
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import sambandh.application.tie.ChangeTie;
import sambandh.application.tie.MakeTie;
import sambandh.application.tie.TieViews;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.tie.Party;
import sambandh.domain.tie.Tie;
import sambandh.domain.tie.TieId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/ties")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Ties", description = "Who works with, refers, knows, belongs to or is parent of whom.")
@AnswersProblems
class TieController {
    private final MakeTie makeTie;
    private final ChangeTie changeTie;
    private final TieViews views;
    private final MergePatches patches;
    private final Caller caller;

    TieController(MakeTie makeTie, ChangeTie changeTie, TieViews views, MergePatches patches, Caller caller) {
        this.makeTie = makeTie;
        this.changeTie = changeTie;
        this.views = views;
        this.patches = patches;
        this.caller = caller;
    }

    /** Shows one tie. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<TieResponse> getTie(String id) {
        return answer(find(id));
    }

    /** Keeps that two are tied to each other; there is one tie of a kind between two. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<TieResponse> makeTie(@Body TieRequest request) {
        MakeTie.Command command = request.toCommand(caller.actor());
        return switch (makeTie.handle(command)) {
            case MakeTie.Outcome.Made(Tie tie) ->
                Etags.with(
                        HttpResponse.created(
                                TieResponse.of(tie),
                                URI.create("/api/v1/ties/" + tie.id().value())),
                        tie.version());
            case MakeTie.Outcome.PartyUnknown(Party party) -> throw unknown(command.ends(), party);
            case MakeTie.Outcome.Exists _ ->
                throw ProblemException.conflict("", "tie_exists", "These two are tied like that already.");
        };
    }

    /** Changes since and until when two are tied; what is over keeps standing in the list. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<TieResponse> changeTie(
            String id, @Body @Schema(implementation = TieSpanRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Tie before = find(id);
        TieSpanRequest after = patches.apply(TieSpanRequest.of(before.span()), TieSpanRequest.class, patch);
        return answer(done(changeTie.change(
                new ChangeTie.Command(caller.actor(), before.id(), expected.of(before.version())), after.toDomain())));
    }

    /** Takes back that two are tied: it was a mistake. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    void removeTie(String id, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Tie before = find(id);
        var unused = done(
                changeTie.remove(new ChangeTie.Command(caller.actor(), before.id(), expected.of(before.version()))));
    }

    private static Tie done(ChangeTie.Outcome outcome) {
        return switch (outcome) {
            case ChangeTie.Outcome.Done(Tie tie) -> tie;
            case ChangeTie.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeTie.Outcome.Stale _ -> throw ProblemException.stale();
        };
    }

    private Tie find(String id) {
        return views.find(caller.scope(), new TieId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static InvalidInput unknown(Tie.Ends ends, Party party) {
        String pointer = party.equals(ends.from()) ? "/from" : "/to";
        boolean customer = party.kind() == Party.Kind.CUSTOMER;
        return new InvalidInput(List.of(new Fault(
                pointer,
                customer ? "unknown_customer" : "unknown_person",
                customer ? "There is no such customer." : "There is no such person.")));
    }

    private static HttpResponse<TieResponse> answer(Tie tie) {
        return Etags.with(HttpResponse.ok(TieResponse.of(tie)), tie.version());
    }
}
