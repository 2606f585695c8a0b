package sambandh.rest.metrics;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import sambandh.domain.metrics.ChurnTally;
import sambandh.domain.metrics.OrderGapsTally;
import sambandh.domain.metrics.OrderValueTally;
import sambandh.domain.metrics.RepeatTally;
import sambandh.domain.metrics.RetentionTally;
import sambandh.domain.metrics.RevenueTally;
import sambandh.domain.metrics.RfmTally;
import sambandh.rest.shared.AnswersProblems;

@Controller("/api/v1/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Measures", description = "Whom the company keeps; each answer says what it counts.")
@AnswersProblems
class MeasureController {
    private static final String LOOK_BACK =
            "How far back of the start and of the end one looks, 1 to 3660 days; otherwise 90.";

    private final MeasureRequests requests;

    MeasureController(MeasureRequests requests) {
        this.requests = requests;
    }

    /** Tells which of those who had bought before the period bought again before its end. */
    @Get("/retention")
    @Secured({ADMINISTRATOR, MANAGER, ANALYST, MARKETER})
    HttpResponse<MeasureResponse<RetentionPart>> measureRetention(
            @RequestBean MeasureQuery query,
            @Parameter(
                            description = LOOK_BACK,
                            schema = @Schema(type = "integer", minimum = "1", maximum = "3660", defaultValue = "90"))
                    @QueryValue
                    @Nullable String days) {
        MeasureAsk ask = requests.ask(query, days);
        return HttpResponse.ok(RetentionPart.of(ask, requests.measure(ask, () -> new RetentionTally(ask.period()))));
    }

    /** Tells how many of those who bought in a period bought more than once. */
    @Get("/repeat-purchase")
    @Secured({ADMINISTRATOR, MANAGER, ANALYST, MARKETER})
    HttpResponse<MeasureResponse<RepeatPurchasePart>> measureRepeatPurchase(@RequestBean MeasureQuery query) {
        MeasureAsk ask = requests.ask(query, null);
        return HttpResponse.ok(RepeatPurchasePart.of(ask, requests.measure(ask, () -> new RepeatTally(ask.period()))));
    }

    /** Tells who fell silent over a period: no order for so many days. */
    @Get("/churn")
    @Secured({ADMINISTRATOR, MANAGER, ANALYST, MARKETER})
    HttpResponse<MeasureResponse<ChurnPart>> measureChurn(
            @RequestBean MeasureQuery query,
            @Parameter(
                            description =
                                    "After how many days without an order one is silent, 1 to 3660; otherwise 90.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "3660", defaultValue = "90"))
                    @QueryValue
                    @Nullable String days) {
        MeasureAsk ask = requests.ask(query, days);
        return HttpResponse.ok(ChurnPart.of(ask, requests.measure(ask, () -> new ChurnTally(ask.period()))));
    }

    /** Tells what became of the revenue of those who had brought some before the period: gross and net. */
    @Get("/revenue-retention")
    @Secured({ADMINISTRATOR, MANAGER, ANALYST, MARKETER})
    HttpResponse<MeasureResponse<RevenueRetentionPart>> measureRevenueRetention(
            @RequestBean MeasureQuery query,
            @Parameter(
                            description = LOOK_BACK,
                            schema = @Schema(type = "integer", minimum = "1", maximum = "3660", defaultValue = "90"))
                    @QueryValue
                    @Nullable String days) {
        MeasureAsk ask = requests.ask(query, days);
        return HttpResponse.ok(
                RevenueRetentionPart.of(ask, requests.measure(ask, () -> new RevenueTally(ask.period()))));
    }

    /** Tells what an order of the period comes to on the average. */
    @Get("/order-value")
    @Secured({ADMINISTRATOR, MANAGER, ANALYST, MARKETER})
    HttpResponse<MeasureResponse<OrderValuePart>> measureOrderValue(@RequestBean MeasureQuery query) {
        MeasureAsk ask = requests.ask(query, null);
        return HttpResponse.ok(OrderValuePart.of(ask, requests.measure(ask, () -> new OrderValueTally(ask.period()))));
    }

    /** Tells how many days customers take to buy again. */
    @Get("/order-gaps")
    @Secured({ADMINISTRATOR, MANAGER, ANALYST, MARKETER})
    HttpResponse<MeasureResponse<OrderGapsPart>> measureOrderGaps(@RequestBean MeasureQuery query) {
        MeasureAsk ask = requests.ask(query, null);
        return HttpResponse.ok(OrderGapsPart.of(ask, requests.measure(ask, () -> new OrderGapsTally(ask.period()))));
    }

    /** Scores those who bought in a period by how lately, how often and for how much. */
    @Get("/rfm")
    @Secured({ADMINISTRATOR, MANAGER, ANALYST, MARKETER})
    HttpResponse<MeasureResponse<RfmPart>> measureRfm(@RequestBean MeasureQuery query) {
        MeasureAsk ask = requests.ask(query, null);
        return HttpResponse.ok(RfmPart.of(ask, requests.measure(ask, () -> new RfmTally(ask.period()))));
    }
}
