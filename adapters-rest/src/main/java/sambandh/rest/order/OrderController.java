package sambandh.rest.order;

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
import org.jspecify.annotations.Nullable;
import sambandh.application.order.ChangeOrder;
import sambandh.application.order.OrderViews;
import sambandh.application.order.PlaceOrder;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
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
import sambandh.rest.shared.WireTimes;

@Controller("/api/v1/orders")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Orders", description = "What customers ordered, gave back and called off.")
@AnswersProblems
class OrderController {
    private final PlaceOrder placeOrder;
    private final ChangeOrder changeOrder;
    private final OrderViews views;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    OrderController(
            PlaceOrder placeOrder,
            ChangeOrder changeOrder,
            OrderViews views,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.placeOrder = placeOrder;
        this.changeOrder = changeOrder;
        this.views = views;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists orders, the newest first unless told otherwise. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<OrderResponse>> listOrders(
            @RequestBean ListParams params,
            @Parameter(description = "The customer.", schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable String customerId,
            @Parameter(
                            description = "Only orders of customers who are in this segment now.",
                            schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable String segmentId,
            @Parameter(description = "sale, return or cancellation") @QueryValue @Nullable String kind,
            @Parameter(description = "The first business date.", example = "2026-03-01") @QueryValue @Nullable String from,
            @Parameter(description = "The business date after the last.", example = "2026-04-01") @QueryValue @Nullable String to) {
        Page.Wanted wanted = lists.wanted(params, "-orderedAt");
        var filter = new OrderViews.Filter(
                Wire.filter("customerId", customerId, id -> new CustomerId(Wire.idInBody(id))),
                Wire.filter("kind", Order.Kind.class, kind),
                Wire.filter("from", from, WireTimes::date),
                Wire.filter("to", to, WireTimes::date),
                Wire.filter("segmentId", segmentId, Wire::idInBody));
        return lists.answer(params, wanted, views.list(caller.scope(), filter, wanted), OrderResponse::of);
    }

    /** Shows one order. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<OrderResponse> getOrder(String id) {
        return OrderAnswers.of(find(id));
    }

    /** Takes in an order: a sale, a return or a cancellation. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<OrderResponse> placeOrder(@Body OrderRequest request) {
        return OrderAnswers.of(placeOrder.handle(new PlaceOrder.Command(caller.actor(), request.toDetails())));
    }

    /** Changes the fields that are named, such as when it was delivered; null takes a field away. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<OrderResponse> changeOrder(
            String id, @Body @Schema(implementation = OrderRequest.class) String patch, HttpRequest<?> request) {
        long expected = Etags.expected(request);
        Order before = find(id);
        OrderRequest after = patches.apply(OrderRequest.of(before), OrderRequest.class, patch);
        return OrderAnswers.of(
                changeOrder.handle(new ChangeOrder.Command(caller.actor(), before.id(), expected, after.toDetails())));
    }

    private Order find(String id) {
        return views.find(caller.scope(), new OrderId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }
}
