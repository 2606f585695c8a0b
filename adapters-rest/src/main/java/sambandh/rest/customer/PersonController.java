package sambandh.rest.customer;

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
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.ChangePerson;
import sambandh.application.customer.CreatePerson;
import sambandh.application.customer.Freshness;
import sambandh.application.customer.PersonViews;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Subjects;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "People", description = "Those who have names and addresses, and belong to customers.")
@AnswersProblems
class PersonController {
    private final CreatePerson createPerson;
    private final ChangePerson changePerson;
    private final PersonViews views;
    private final Freshness freshness;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    PersonController(
            CreatePerson createPerson,
            ChangePerson changePerson,
            PersonViews views,
            Freshness freshness,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.createPerson = createPerson;
        this.changePerson = changePerson;
        this.views = views;
        this.freshness = freshness;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists people, sorted by name unless told otherwise; also by createdAt; with stale by confirmedAt, the oldest first. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<PersonResponse>> listPeople(
            @RequestBean ListParams params,
            @Parameter(
                            description =
                                    "true: only those whose data were not confirmed for as long as the company has set, or"
                                            + " never; false: only the others.",
                            schema = @Schema(type = "boolean"))
                    @QueryValue
                    @Nullable String stale,
            @Parameter(
                            description = "Only people of customers whom this employee looks after.",
                            schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable String ownerId) {
        Boolean is = Wire.flag("stale", stale);
        Page.Wanted wanted = is == null
                ? lists.wanted(params, "name", "createdAt")
                : lists.wanted(params, PersonViews.BY_CONFIRMATION);
        Instant staleBefore = freshness.staleBefore();
        var filter = new PersonViews.Filter(
                null,
                Wire.filter("ownerId", ownerId, text -> new EmployeeId(Wire.idInBody(text))),
                is == null ? null : new PersonViews.Stale(staleBefore, is));
        return lists.answer(
                params,
                wanted,
                views.list(caller.scope(), filter, wanted),
                person -> PersonResponse.of(person, staleBefore));
    }

    /** Shows one person. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<PersonResponse> getPerson(String id) {
        return answer(find(id));
    }

    /** Takes a person in, as a member of the customers that are named. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<PersonResponse> createPerson(@Body PersonRequest request) {
        var command = new CreatePerson.Command(caller.actor(), request.toDetails());
        return switch (createPerson.handle(command)) {
            case CreatePerson.Outcome.Created(Person made) -> created(made, freshness.staleBefore());
            case CreatePerson.Outcome.Refused(var why) -> throw CustomerProblems.of(why);
        };
    }

    /** Changes the fields that are named; null takes a field away. A list is replaced whole. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<PersonResponse> changePerson(
            String id, @Body @Schema(implementation = PersonRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Person before = find(id);
        PersonRequest after = patches.apply(PersonRequest.of(before.details()), PersonRequest.class, patch);
        var command =
                new ChangePerson.Command(caller.actor(), before.id(), expected.of(before.version()), after.toDetails());
        return switch (changePerson.handle(command)) {
            case ChangePerson.Outcome.Changed(Person person) -> answer(person);
            case ChangePerson.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangePerson.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangePerson.Outcome.Refused(var why) -> throw CustomerProblems.of(why);
        };
    }

    private Person find(String id) {
        return views.find(caller.scope(), new PersonId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    static HttpResponse<PersonResponse> created(Person made, Instant staleBefore) {
        URI address = URI.create("/api/v1/people/" + made.id().value());
        return Subjects.with(
                Etags.with(HttpResponse.created(PersonResponse.of(made, staleBefore), address), made.version()),
                Set.of(made.id().value()));
    }

    private HttpResponse<PersonResponse> answer(Person person) {
        return Etags.with(HttpResponse.ok(PersonResponse.of(person, freshness.staleBefore())), person.version());
    }
}
