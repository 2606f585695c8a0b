package sambandh.rest.relationship;

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
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerViews;
import sambandh.application.relationship.Motives;
import sambandh.application.relationship.RecordMotive;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.InvalidInput;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Relationships")
@AnswersProblems
class MotiveController {
    private final RecordMotive recordMotive;
    private final Motives motives;
    private final CustomerViews customers;
    private final Caller caller;

    MotiveController(RecordMotive recordMotive, Motives motives, CustomerViews customers, Caller caller) {
        this.recordMotive = recordMotive;
        this.motives = motives;
        this.customers = customers;
        this.caller = caller;
    }

    /** Lists the motives for buying and for staying, named in the language of Accept-Language, with how many customers have each. */
    @Get("/motives")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<MotivesResponse> countMotives(
            @Parameter(
                            description = "Only customers of this segment.",
                            schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable
                    String segmentId,
            HttpRequest<?> request) {
        UUID segment = Wire.filter("segmentId", segmentId, Wire::idInBody);
        return HttpResponse.ok(MotivesResponse.of(
                        motives.count(caller.scope(), segment),
                        languages(request.getHeaders().get("Accept-Language"))))
                .header("Vary", "Accept-Language");
    }

    /** Shows why a customer buys and stays. */
    @Get("/customers/{id}/motives")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<CustomerMotivesResponse> getMotives(String id) {
        return HttpResponse.ok(new CustomerMotivesResponse(
                motives.of(visible(id)).stream().map(MotiveBody::of).toList()));
    }

    /** Keeps why a customer buys, in all or one order, or stays; telling it twice changes nothing. */
    @Post("/customers/{id}/motives")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<MotiveBody> recordMotive(String id, @Body MotiveRequest request) {
        MotiveRequest.Read read = request.toDomain();
        CustomerId customer = visible(id);
        var command = new RecordMotive.Command(caller.actor(), customer, read.motive(), read.orderId());
        return switch (recordMotive.handle(command)) {
            case RecordMotive.Outcome.Recorded(var told) ->
                HttpResponse.created(
                        MotiveBody.of(told), URI.create("/api/v1/customers/" + customer.value() + "/motives"));
            case RecordMotive.Outcome.Unknown _ -> throw ProblemException.notFound();
            case RecordMotive.Outcome.Wrong(var fault) -> throw new InvalidInput(List.of(fault));
        };
    }

    /** Takes back a motive that was told by mistake. */
    @Delete("/customers/{id}/motives/{motiveId}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    void removeMotive(String id, String motiveId) {
        if (!recordMotive.takeBack(caller.actor(), visible(id), Wire.id(motiveId))) {
            throw ProblemException.notFound();
        }
    }

    private CustomerId visible(String id) {
        CustomerId customer = new CustomerId(Wire.id(id));
        if (customers.find(caller.scope(), customer).isEmpty()) {
            throw ProblemException.notFound();
        }
        return customer;
    }

    /** A header that cannot be read asks for nothing. */
    private static List<LanguageRange> languages(@Nullable String header) {
        try {
            return header == null ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
