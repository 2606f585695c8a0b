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
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.ChangeCustomer;
import sambandh.application.customer.CreateCustomer;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.Freshness;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Person;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Subjects;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/customers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(
        name = "Customers",
        description = "Organisations, households and private persons: the accounts that orders belong to.")
@AnswersProblems
class CustomerController {
    private final CreateCustomer createCustomer;
    private final ChangeCustomer changeCustomer;
    private final CustomerViews views;
    private final Freshness freshness;
    private final MergePatches patches;
    private final Caller caller;

    CustomerController(
            CreateCustomer createCustomer,
            ChangeCustomer changeCustomer,
            CustomerViews views,
            Freshness freshness,
            MergePatches patches,
            Caller caller) {
        this.createCustomer = createCustomer;
        this.changeCustomer = changeCustomer;
        this.views = views;
        this.freshness = freshness;
        this.patches = patches;
        this.caller = caller;
    }

    /** Shows one customer. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<CustomerResponse> getCustomer(String id) {
        return answer(find(id));
    }

    /** Takes a customer in; a private one together with its person, if you send one. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<CustomerResponse> createCustomer(@Body CustomerRequest request) {
        CustomerRequest.WithPerson read = request.withPerson();
        var command = new CreateCustomer.Command(caller.actor(), read.customer(), read.person());
        return switch (createCustomer.handle(command)) {
            case CreateCustomer.Outcome.Created(Customer made, var person) ->
                created(made, person, freshness.staleBefore());
            case CreateCustomer.Outcome.Refused(var why) -> throw CustomerProblems.of(why);
            case CreateCustomer.Outcome.PersonRefused(var why) -> throw CustomerProblems.ofPersonInside(why);
        };
    }

    /** Changes the fields that are named; null takes a field or an attribute away. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<CustomerResponse> changeCustomer(
            String id, @Body @Schema(implementation = CustomerRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Customer before = find(id);
        CustomerRequest after = patches.apply(CustomerRequest.of(before), CustomerRequest.class, patch);
        var command = new ChangeCustomer.Command(
                caller.actor(), before.id(), expected.of(before.version()), after.toDetails());
        return switch (changeCustomer.handle(command)) {
            case ChangeCustomer.Outcome.Changed(Customer customer) -> answer(customer);
            case ChangeCustomer.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeCustomer.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeCustomer.Outcome.Refused(var why) -> throw CustomerProblems.of(why);
        };
    }

    private Customer find(String id) {
        return views.find(caller.scope(), new CustomerId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    static HttpResponse<CustomerResponse> created(Customer made, @Nullable Person person, Instant staleBefore) {
        URI address = URI.create("/api/v1/customers/" + made.id().value());
        var response = Etags.with(
                HttpResponse.created(CustomerResponse.of(made, person, staleBefore), address), made.version());
        return person == null
                ? response
                : Subjects.with(response, Set.of(person.id().value()));
    }

    private HttpResponse<CustomerResponse> answer(Customer customer) {
        return Etags.with(HttpResponse.ok(CustomerResponse.of(customer, freshness.staleBefore())), customer.version());
    }
}
