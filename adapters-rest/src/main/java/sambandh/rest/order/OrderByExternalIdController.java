package sambandh.rest.order;

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
import sambandh.application.order.OrderViews;
import sambandh.application.order.PutOrder;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ExternalIdPath;
import sambandh.rest.shared.ProblemException;

@Controller("/api/v1/orders/by-external-id")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Orders", description = "What customers ordered, gave back and called off.")
@AnswersProblems
class OrderByExternalIdController {
    private final PutOrder putOrder;
    private final OrderViews views;
    private final Caller caller;

    OrderByExternalIdController(PutOrder putOrder, OrderViews views, Caller caller) {
        this.putOrder = putOrder;
        this.views = views;
        this.caller = caller;
    }

    /** Shows the order that another system knows by this id. */
    @Get("/{source}/{externalId}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<OrderResponse> getOrderByExternalId(String source, String externalId) {
        return OrderAnswers.of(views.find(caller.scope(), ExternalIdPath.toFind(source, externalId))
                .orElseThrow(ProblemException::notFound));
    }

    /** Places the order that another system knows by this id, or makes it what that system says now. */
    @Put("/{source}/{externalId}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<OrderResponse> putOrderByExternalId(
            String source, String externalId, @Body OrderRequest body, HttpRequest<?> request) {
        Long expected = Etags.expectedIfGiven(request);
        var command = new PutOrder.Command(
                caller.actor(), ExternalIdPath.toGive(source, externalId), expected, body.toDetails());
        return switch (putOrder.handle(command)) {
            case PutOrder.Outcome.New fresh -> OrderAnswers.of(fresh.placing());
            case PutOrder.Outcome.There there -> OrderAnswers.of(there.changing());
        };
    }
}
