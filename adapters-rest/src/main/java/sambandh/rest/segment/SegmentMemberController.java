package sambandh.rest.segment;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import sambandh.application.customer.CustomerViews;
import sambandh.application.segment.MemberViews;
import sambandh.application.segment.SegmentViews;
import sambandh.application.segment.TookTooLong;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.ConditionText;
import sambandh.domain.segment.Segment;
import sambandh.domain.segment.SegmentId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;
import sambandh.rest.shared.Wire;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Segments")
@AnswersProblems
class SegmentMemberController {
    private static final int SAMPLE = 20;

    private final SegmentViews segments;
    private final MemberViews members;
    private final CustomerViews customers;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Lists lists;
    private final Caller caller;

    SegmentMemberController(
            SegmentViews segments,
            MemberViews members,
            CustomerViews customers,
            Catalogue catalogue,
            Clock clock,
            Lists lists,
            Caller caller) {
        this.segments = segments;
        this.members = members;
        this.customers = customers;
        this.catalogue = catalogue;
        this.clock = clock;
        this.lists = lists;
        this.caller = caller;
    }

    /** Counts and samples the customers of a condition without keeping it. */
    @Post("/segment-previews")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<SegmentPreviewResponse> previewSegment(@Body SegmentPreviewRequest request) {
        Condition condition = request.toCondition(catalogue);
        Instant now = clock.instant();
        MemberViews.Count count = inTime(() -> members.count(caller.scope(), condition));
        return HttpResponse.ok(new SegmentPreviewResponse(
                ConditionBody.tree(condition),
                ConditionText.write(condition),
                count.customers(),
                now,
                count.today(),
                sampled(condition)));
    }

    /** Counts the customers of a segment as they are now. */
    @Get("/segments/{id}/count")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<SegmentCountResponse> countSegment(String id) {
        Condition condition = find(id).details().condition();
        Instant now = clock.instant();
        MemberViews.Count count = inTime(() -> members.count(caller.scope(), condition));
        return HttpResponse.ok(new SegmentCountResponse(count.customers(), now, count.today()));
    }

    /** Shows some customers of a segment, taken from all over; the same ones while nothing changes. */
    @Get("/segments/{id}/sample")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<SegmentSampleResponse> sampleSegment(String id) {
        return HttpResponse.ok(
                new SegmentSampleResponse(sampled(find(id).details().condition())));
    }

    /** Lists the customers of a segment, sorted by name unless told otherwise; also by createdAt. */
    @Get("/segments/{id}/customers")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<MemberResponse>> listSegmentCustomers(String id, @RequestBean ListParams params) {
        Page.Wanted wanted = lists.wanted(params, "name", "createdAt");
        var filter = CustomerViews.Filter.of(find(id).id().value());
        return lists.answer(params, wanted, customers.list(caller.scope(), filter, wanted), MemberResponse::of);
    }

    /** Says whether a customer belongs to a segment, and which parts of the condition hold. */
    @Get("/segments/{id}/customers/{customerId}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<MembershipResponse> explainMembership(String id, String customerId) {
        Condition condition = find(id).details().condition();
        CustomerId customer = new CustomerId(Wire.id(customerId));
        return inTime(() -> members.explain(caller.scope(), condition, customer))
                .map(membership -> HttpResponse.ok(MembershipResponse.of(customer, condition, membership)))
                .orElseThrow(ProblemException::notFound);
    }

    private List<MemberResponse> sampled(Condition condition) {
        List<CustomerId> ids = inTime(() -> members.sample(caller.scope(), condition, SAMPLE));
        return customers.findAll(caller.scope(), ids).stream()
                .map(MemberResponse::of)
                .toList();
    }

    private Segment find(String id) {
        return segments.find(caller.scope(), new SegmentId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static <T> T inTime(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (TookTooLong tooLong) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    "This condition takes longer than 10 seconds to answer just now. Ask for a shorter time or for less.",
                    List.of());
        }
    }
}
