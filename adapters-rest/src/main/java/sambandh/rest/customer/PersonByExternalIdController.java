package sambandh.rest.customer;

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
import sambandh.application.customer.Freshness;
import sambandh.application.customer.PersonViews;
import sambandh.application.customer.PutPerson;
import sambandh.domain.customer.Person;
import sambandh.domain.shared.ExternalId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ExternalIdPath;
import sambandh.rest.shared.ProblemException;

@Controller("/api/v1/people/by-external-id")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "People")
@AnswersProblems
class PersonByExternalIdController {
    private final PutPerson putPerson;
    private final PersonViews views;
    private final Freshness freshness;
    private final Caller caller;

    PersonByExternalIdController(PutPerson putPerson, PersonViews views, Freshness freshness, Caller caller) {
        this.putPerson = putPerson;
        this.views = views;
        this.freshness = freshness;
        this.caller = caller;
    }

    /** Shows one person by the id that another system knows. */
    @Get("/{source}/{externalId}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<PersonResponse> getPersonByExternalId(String source, String externalId) {
        return views.findByExternalId(caller.scope(), ExternalIdPath.toFind(source, externalId))
                .map(this::answer)
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Says how a person is, again and again: makes it the first time, later replaces its fields.
     *
     * <p>Outside ids are added to those known, never lost. What changes nothing keeps the ETag. If-Match is optional.
     */
    @Put("/{source}/{externalId}")
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<PersonResponse> putPersonByExternalId(
            String source, String externalId, @Body PersonRequest body, HttpRequest<?> request) {
        ExternalId id = ExternalIdPath.toGive(source, externalId);
        var command = new PutPerson.Command(
                caller.actor(), id, Etags.expectedIfGiven(request), body.toDetails(), body.doNotContact() == null);
        return switch (putPerson.handle(command)) {
            case PutPerson.Outcome.Created(Person made) -> PersonController.created(made, freshness.staleBefore());
            case PutPerson.Outcome.Changed(Person changed) -> answer(changed);
            case PutPerson.Outcome.Stale _ -> throw ProblemException.stale();
            case PutPerson.Outcome.Refused(var why) -> throw CustomerProblems.of(why);
        };
    }

    private HttpResponse<PersonResponse> answer(Person person) {
        return Etags.with(HttpResponse.ok(PersonResponse.of(person, freshness.staleBefore())), person.version());
    }
}
