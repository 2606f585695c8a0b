package sambandh.persistence.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.CustomerViews;
import sambandh.application.order.OrderViews;
import sambandh.application.segment.MembersContract;
import sambandh.application.segment.RandomMembers;
import sambandh.application.segment.SampleMember;
import sambandh.application.segment.SampleSegments;
import sambandh.application.segment.Segments;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.domain.segment.Segment;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.Scope;

/** Lists of customers and of orders, kept to a segment. */
class SegmentListsTest {
    private static final Scope ALL = new Scope.Company();

    @Test
    void customers_and_orders_are_kept_to_those_of_a_segment() {
        try (MemberWorld world = new MemberWorld()) {
            RandomMembers random = new RandomMembers(new Random(7), MembersContract.TODAY);
            List<SampleMember> members =
                    IntStream.range(0, 30).mapToObj(_ -> random.next()).toList();
            members.forEach(world::know);
            Segment india = SampleSegments.segment("India");
            Segment segment = india.change(
                    SampleSegments.details("India", "country = IN and order.count >= 1"), india.changedAt());
            world.bean(UnitOfWork.class).run(() -> world.bean(Segments.class).add(segment));
            UUID id = segment.id().value();
            List<SampleMember> inside = members.stream()
                    .filter(m -> "IN".equals(m.country()) && m.totals() != null)
                    .toList();
            assertThat(inside).hasSizeBetween(2, 28);
            CustomerViews customers = world.bean(CustomerViews.class);
            Page.Wanted wanted = Page.Wanted.first(100, "name");
            assertThat(customers.list(ALL, CustomerViews.Filter.of(id), wanted).items())
                    .extracting(Customer::id)
                    .containsExactlyInAnyOrderElementsOf(
                            inside.stream().map(SampleMember::id).toList());
            assertThat(customers
                            .list(ALL, CustomerViews.Filter.of(id), wanted.counting(100))
                            .count())
                    .isEqualTo(inside.size());
            assertThat(world.bean(OrderViews.class)
                            .list(
                                    ALL,
                                    new OrderViews.Filter(null, null, null, null, id),
                                    Page.Wanted.first(200, "orderedAt"))
                            .items())
                    .isNotEmpty()
                    .allSatisfy(order -> assertThat(inside)
                            .extracting(SampleMember::id)
                            .contains(order.details().customerId()));
            assertThatThrownBy(() -> customers.list(ALL, CustomerViews.Filter.of(UUID.randomUUID()), wanted))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            wrong -> assertThat(wrong.faults())
                                    .extracting("code")
                                    .containsExactly("unknown_segment"));
        }
    }
}
