package sambandh.domain.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sambandh.domain.relationship.Relationship.Kind;

class RelationshipTypeTest {
    @Test
    void each_type_but_the_transactional_decides_something_of_its_own() {
        assertThat(Arrays.stream(RelationshipType.values()).map(RelationshipType::effects))
                .doesNotHaveDuplicates();
        assertThat(RelationshipType.TRANSACTIONAL.effects().nurturePlan()).isFalse();
        assertThat(RelationshipType.DEDICATED_ASSISTANCE.effects().namedOwner()).isTrue();
        assertThat(RelationshipType.COMMUNITIES.effects().community()).isTrue();
    }

    @Test
    void modes_add_to_the_type_and_the_sooner_promise_holds() {
        Effects both = new Kind(
                        RelationshipType.LONG_TERM,
                        Set.of(RelationshipType.DEDICATED_ASSISTANCE, RelationshipType.SELF_SERVICE))
                .effects();
        assertThat(both)
                .isEqualTo(new Effects(true, Period.ofMonths(6), Duration.ofHours(4), true, true, false, false));
    }

    @Test
    void the_primary_type_is_no_mode_besides() {
        assertThat(new Kind(RelationshipType.LONG_TERM, Set.of(RelationshipType.LONG_TERM)).modes())
                .isEmpty();
    }

    @Test
    void a_reason_belongs_to_the_side_that_ended_it() {
        assertThatThrownBy(() -> new Evidence.Ending(EndedBy.CUSTOMER, DissolutionReason.FRAUD))
                .hasMessageContaining("side");
        assertThat(DissolutionReason.of(EndedBy.COMPANY))
                .containsExactly(
                        DissolutionReason.NO_GROWTH,
                        DissolutionReason.FRAUD,
                        DissolutionReason.NON_PAYMENT,
                        DissolutionReason.OTHER);
    }
}
