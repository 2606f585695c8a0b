package sambandh.rest.interaction;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.interaction.InteractionViews;
import sambandh.application.interaction.PutInteraction;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ExternalIdPath;
import sambandh.rest.shared.ProblemException;

@Controller("/api/v1/interactions/by-external-id")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Interactions", description = "What was said and done with customers, by whichever department.")
@AnswersProblems
class InteractionByExternalIdController {
    private final PutInteraction putInteraction;
    private final InteractionViews views;
    private final Caller caller;

    InteractionByExternalIdController(PutInteraction putInteraction, InteractionViews views, Caller caller) {
        this.putInteraction = putInteraction;
        this.views = views;
        this.caller = caller;
    }

    /** Shows what another system knows by this id. */
    @Get("/{source}/{externalId}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<InteractionResponse> getInteractionByExternalId(String source, String externalId) {
        return InteractionAnswers.of(views.find(caller.scope(), ExternalIdPath.toFind(source, externalId))
                .orElseThrow(ProblemException::notFound));
    }

    /** Logs what another system knows by this id, or makes it what that system says now. */
    @Put("/{source}/{externalId}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    HttpResponse<InteractionResponse> putInteractionByExternalId(
            String source, String externalId, @Body InteractionRequest body, HttpRequest<?> request) {
        Long expected = Etags.expectedIfGiven(request);
        var command = new PutInteraction.Command(
                caller.actor(), ExternalIdPath.toGive(source, externalId), expected, body.toDetails(null));
        return switch (putInteraction.handle(command)) {
            case PutInteraction.Outcome.New fresh -> InteractionAnswers.of(fresh.logging());
            case PutInteraction.Outcome.There there -> InteractionAnswers.of(there.changing());
        };
    }
}
