package sambandh.rest.relationship;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.MANAGER;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import sambandh.application.relationship.RelationshipViews;
import sambandh.application.relationship.TakeBackEvidence;
import sambandh.application.relationship.TellEvidence;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.InvalidInput;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/customers/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Relationships")
@AnswersProblems
class EvidenceController {
    private final TellEvidence tellEvidence;
    private final TakeBackEvidence takeBackEvidence;
    private final RelationshipViews views;
    private final Caller caller;

    EvidenceController(
            TellEvidence tellEvidence, TakeBackEvidence takeBackEvidence, RelationshipViews views, Caller caller) {
        this.tellEvidence = tellEvidence;
        this.takeBackEvidence = takeBackEvidence;
        this.views = views;
        this.caller = caller;
    }

    /** Tells what shows how far a relationship has come: an inquiry, a trial and its result, growth, a contract. */
    @Post("/evidence")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT})
    HttpResponse<EvidenceBody> tellEvidence(String id, @Body EvidenceRequest request) {
        return told(id, request.toDomain());
    }

    /** Sets the stage by hand, with a reason. */
    @Post("/stages")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT})
    HttpResponse<EvidenceBody> setStage(String id, @Body StageRequest request) {
        return told(id, request.toDomain());
    }

    /** Ends a relationship, and says who ended it and why. */
    @Post("/dissolution")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT})
    HttpResponse<EvidenceBody> dissolveRelationship(String id, @Body DissolutionRequest request) {
        return told(id, request.toDomain());
    }

    /** Takes back what was told by mistake; stages are as if it had never been told. */
    @Delete("/evidence/{evidenceId}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER, AGENT})
    void takeBackEvidence(String id, String evidenceId) {
        var command = new TakeBackEvidence.Command(caller.actor(), visible(id), Wire.id(evidenceId));
        switch (takeBackEvidence.handle(command)) {
            case TakeBackEvidence.Outcome.TakenBack _ -> {}
            case TakeBackEvidence.Outcome.Unknown _ -> throw ProblemException.notFound();
        }
    }

    private HttpResponse<EvidenceBody> told(String id, EvidenceRequest.Read read) {
        CustomerId customer = visible(id);
        var command = new TellEvidence.Command(caller.actor(), customer, read.day(), read.content());
        return switch (tellEvidence.handle(command)) {
            case TellEvidence.Outcome.Told told ->
                HttpResponse.created(
                        EvidenceBody.of(told.evidence()),
                        URI.create("/api/v1/customers/" + customer.value() + "/stages"));
            case TellEvidence.Outcome.Unknown _ -> throw ProblemException.notFound();
            case TellEvidence.Outcome.Wrong wrong -> throw new InvalidInput(wrong.faults());
            case TellEvidence.Outcome.Refused(var because) ->
                throw ProblemException.conflict(because.pointer(), because.code(), because.detail());
        };
    }

    private CustomerId visible(String id) {
        CustomerId customer = new CustomerId(Wire.id(id));
        if (views.find(caller.scope(), customer).isEmpty()) {
            throw ProblemException.notFound();
        }
        return customer;
    }
}
