package sambandh.rest.order;

import io.micronaut.http.HttpResponse;
import java.net.URI;
import sambandh.application.order.ChangeOrder;
import sambandh.application.order.PlaceOrder;
import sambandh.domain.order.Order;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ProblemException;

/** What became of an order, as HTTP. */
final class OrderAnswers {
    private OrderAnswers() {}

    static HttpResponse<OrderResponse> of(PlaceOrder.Outcome outcome) {
        return switch (outcome) {
            case PlaceOrder.Outcome.Placed(Order order) ->
                Etags.with(
                        HttpResponse.created(
                                OrderResponse.of(order),
                                URI.create("/api/v1/orders/" + order.id().value())),
                        order.version());
            case PlaceOrder.Outcome.Wrong wrong -> throw new InvalidInput(wrong.faults());
            case PlaceOrder.Outcome.ExternalIdTaken _ -> throw externalIdTaken();
            case PlaceOrder.Outcome.Refused(Fault because) -> throw refused(because);
        };
    }

    static HttpResponse<OrderResponse> of(ChangeOrder.Outcome outcome) {
        return switch (outcome) {
            case ChangeOrder.Outcome.Changed(Order order) -> of(order);
            case ChangeOrder.Outcome.Unchanged(Order order) -> of(order);
            case ChangeOrder.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeOrder.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeOrder.Outcome.Wrong wrong -> throw new InvalidInput(wrong.faults());
            case ChangeOrder.Outcome.Fixed(String field) ->
                throw ProblemException.conflict(
                        "/" + field, "stays_as_it_is", "This was said when the order was placed and stays.");
            case ChangeOrder.Outcome.ExternalIdTaken _ -> throw externalIdTaken();
            case ChangeOrder.Outcome.Refused(Fault because) -> throw refused(because);
        };
    }

    static HttpResponse<OrderResponse> of(Order order) {
        return Etags.with(HttpResponse.ok(OrderResponse.of(order)), order.version());
    }

    private static ProblemException refused(Fault because) {
        return ProblemException.conflict(because.pointer(), because.code(), because.detail());
    }

    private static ProblemException externalIdTaken() {
        return ProblemException.conflict(
                "/externalIds", "external_id_taken", "Another order has this outside id already.");
    }
}
