package sambandh.application.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.segment.SampleMember.SampleOrder;
import sambandh.application.segment.SampleMember.SamplePerson;
import sambandh.domain.customer.CustomerFacts;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.letter.CustomerLetterFacts;
import sambandh.domain.order.OrderFacts;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.ConditionText;
import sambandh.domain.shared.Scope;

/**
 * Who belongs to a condition, asked of every keeper of customers. It is 2 March 2026 at the company, in Kolkata, where it is
 * still 1 March in UTC; and there are no other customers in these tests' industry.
 */
public interface MembersContract {
    String NOW = "2026-03-01T20:00:00Z";
    LocalDate TODAY = LocalDate.of(2026, 3, 2);
    Scope ALL = new Scope.Company();
    Catalogue CATALOGUE = new Catalogue(
            List.of(
                    CustomerFacts.NAME,
                    CustomerFacts.KIND,
                    CustomerFacts.COUNTRY,
                    CustomerFacts.INDUSTRY,
                    CustomerFacts.ZONE,
                    CustomerFacts.OWNER,
                    CustomerFacts.CREATED,
                    CustomerFacts.SOURCE,
                    CustomerFacts.LANGUAGE,
                    CustomerFacts.DO_NOT_CONTACT,
                    CustomerFacts.BIRTHDAY,
                    CustomerFacts.STALE,
                    CustomerFacts.PERSON_STALE,
                    CustomerFacts.INTEREST,
                    CustomerFacts.INFLUENCE,
                    CustomerFacts.ATTRIBUTE,
                    OrderFacts.FIRST,
                    OrderFacts.ANNIVERSARY,
                    OrderFacts.LAST,
                    OrderFacts.DAYS_SINCE_LAST,
                    OrderFacts.COUNT,
                    OrderFacts.TOTAL,
                    OrderFacts.AVERAGE,
                    OrderFacts.AVERAGE_GAP,
                    CustomerLetterFacts.LAST_THANKED),
            List.of(OrderFacts.ORDERED, OrderFacts.RETURNED, OrderFacts.CANCELLED));

    /** Of the products that orders may name. */
    Map<String, String> CATEGORY = Map.of("SKU-1", "tea", "4711", "pots", "चाय", "tea");

    MemberViews members();

    void know(SampleMember member);

    @Test
    default void who_ordered_often_and_not_lately_is_found_in_one_country() {
        String industry = freshIndustry();
        SampleMember lapsed = kept(industry, "NP", 400, 300, 90);
        kept(industry, "NP", 400, 300, 89);
        kept(industry, "IN", 400, 300, 90);
        kept(industry, null, 400, 300, 90);
        kept(industry, "NP", 400, 300);
        String text = "industry = %s and country = NP and order.count >= 3 and not order.last within 90 days";
        assertThat(members().sample(ALL, condition(text.formatted(industry)), 10))
                .containsExactly(lapsed.id());
        assertThat(members().count(ALL, condition(text.formatted(industry))))
                .isEqualTo(new MemberViews.Count(1, TODAY));
    }

    @Test
    default void what_is_not_known_is_neither_this_nor_that_but_it_is_not_this() {
        String industry = freshIndustry();
        kept(industry, null);
        kept(industry, "IN");
        kept(industry, "NP");
        assertThat(count(industry, "country = IN")).isEqualTo(1);
        assertThat(count(industry, "country != IN")).isEqualTo(2);
        assertThat(count(industry, "country is unknown")).isEqualTo(1);
        assertThat(count(industry, "not (country = IN or country = NP)")).isEqualTo(1);
        assertThat(count(industry, "order.daysSinceLast >= 0")).isZero();
        assertThat(count(industry, "order.count = 0 and order.total = 0")).isEqualTo(3);
    }

    @Test
    default void a_product_is_counted_by_the_orders_it_is_in() {
        String industry = freshIndustry();
        kept(industry, "IN", 80, 10);
        kept(industry, "IN", 100, 10);
        kept(industry, "IN");
        assertThat(count(industry, "ordered(product: SKU-1) at least 2 times in 90 days"))
                .isEqualTo(1);
        assertThat(count(industry, "ordered(product: SKU-1) at most 1 time in 90 days"))
                .isEqualTo(2);
        assertThat(count(industry, "ordered(category: tea) at least 2 times")).isEqualTo(2);
        assertThat(count(industry, "ordered(product: 4711)")).isZero();
        assertThat(count(industry, "not ordered")).isEqualTo(1);
        assertThat(count(industry, "ordered(minAmount: 100)")).isEqualTo(2);
        assertThat(count(industry, "ordered(minAmount: 100.01)")).isZero();
    }

    @Test
    default void a_day_is_a_day_at_the_company() {
        String industry = freshIndustry();
        String yesterday = "2026-03-01T18:29:59Z";
        String today = "2026-03-01T18:30:00Z";
        know(member(industry, null, Instant.parse(yesterday), List.of()));
        know(member(industry, null, Instant.parse(today), List.of()));
        assertThat(count(industry, "created within 1 day")).isEqualTo(1);
        assertThat(count(industry, "created = 2026-03-01")).isEqualTo(1);
        assertThat(count(industry, "created until 2026-03-01")).isEqualTo(1);
        assertThat(count(industry, "created after 2026-03-01")).isEqualTo(1);
    }

    @Test
    default void it_is_told_which_parts_hold_for_a_customer() {
        String industry = freshIndustry();
        SampleMember one = kept(industry, "IN", 10);
        Condition condition = condition("country = NP or (order.count >= 1 and not ordered in 5 days)");
        assertThat(members().explain(ALL, condition, one.id()))
                .contains(new MemberViews.Membership(true, List.of(false, true, false)));
        assertThat(members().explain(ALL, condition, new CustomerId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    default void of_some_customers_it_is_told_for_whom_it_holds() {
        String industry = freshIndustry();
        SampleMember ordered = kept(industry, "IN", 10);
        SampleMember nepali = kept(industry, "NP");
        SampleMember neither = kept(industry, "IN");
        List<CustomerId> all = List.of(ordered.id(), neither.id(), new CustomerId(UUID.randomUUID()), nepali.id());
        for (String text : List.of(
                "country = NP or order.count >= 1",
                "country = NP or ordered in 30 days",
                "not (country = IN and not ordered)")) {
            assertThat(members().among(ALL, condition(text), all))
                    .as(text)
                    .containsExactlyInAnyOrder(ordered.id(), nepali.id());
        }
        assertThat(members().among(ALL, condition("country = NP"), List.of(ordered.id())))
                .isEmpty();
        assertThat(members().among(ALL, condition("country = NP"), List.of())).isEmpty();
        assertThat(members().among(new Scope.Nothing(), condition("country = NP"), all))
                .isEmpty();
    }

    @Test
    default void who_may_see_nothing_sees_nothing() {
        String industry = freshIndustry();
        SampleMember one = kept(industry, "IN");
        Condition condition = condition("country = IN");
        Scope nothing = new Scope.Nothing();
        assertThat(members().count(nothing, condition).customers()).isZero();
        assertThat(members().sample(nothing, condition, 10)).isEmpty();
        assertThat(members().explain(nothing, condition, one.id())).isEmpty();
    }

    private long count(String industry, String text) {
        return members()
                .count(ALL, condition("industry = " + industry + " and (" + text + ")"))
                .customers();
    }

    private static Condition condition(String text) {
        return ConditionText.read(text, CATALOGUE);
    }

    private static String freshIndustry() {
        return "i-" + UUID.randomUUID();
    }

    /** @param daysAgo of its orders, each of SKU-1 for 100 */
    private SampleMember kept(String industry, @Nullable String country, int... daysAgo) {
        List<SampleOrder> orders = Arrays.stream(daysAgo)
                .mapToObj(days -> new SampleOrder(
                        "sale", TODAY.minusDays(days), BigDecimal.valueOf(100), BigDecimal.valueOf(100), "SKU-1", null))
                .toList();
        SampleMember member = member(industry, country, Instant.parse("2025-01-01T00:00:00Z"), orders);
        know(member);
        return member;
    }

    private static SampleMember member(
            String industry, @Nullable String country, Instant createdAt, List<SampleOrder> orders) {
        return new SampleMember(
                new CustomerId(UUID.randomUUID()),
                "Somebody",
                "organisation",
                country,
                industry,
                null,
                createdAt,
                Map.of(),
                Set.of(),
                List.of(new SamplePerson("hi", false)),
                orders);
    }
}
