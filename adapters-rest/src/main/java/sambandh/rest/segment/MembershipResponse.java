package sambandh.rest.segment;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import sambandh.application.segment.MemberViews;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.ConditionText;

@Serdeable
@Schema(name = "SegmentMembership")
record MembershipResponse(
        UUID customerId,

        @Schema(description = "Whether the customer belongs to the segment.")
        boolean member,

        @Schema(description = "Each single question of the condition, from left to right.")
        List<Part> parts) {

    @Serdeable
    @Schema(name = "SegmentMembershipPart")
    record Part(
            @Schema(example = "order.count >= 3") String text,

            @Schema(description = "Whether it holds for the customer.")
            boolean holds) {}

    static MembershipResponse of(CustomerId customer, Condition condition, MemberViews.Membership membership) {
        List<Condition> leaves = condition.leaves().toList();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            parts.add(new Part(
                    ConditionText.write(leaves.get(i)), membership.leaves().get(i)));
        }
        return new MembershipResponse(customer.value(), membership.member(), parts);
    }
}
