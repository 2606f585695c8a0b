package sambandh.persistence.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.relationship.RelationshipViews;
import sambandh.application.relationship.Relationships;
import sambandh.application.relationship.Stages;
import sambandh.application.segment.MemberViews;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.Evidence.Content;
import sambandh.domain.relationship.EvidenceKind;
import sambandh.domain.relationship.Relationship;
import sambandh.domain.relationship.Relationship.Kind;
import sambandh.domain.relationship.RelationshipType;
import sambandh.domain.relationship.Stage;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.ConditionText;
import sambandh.domain.shared.Scope;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.TestContext;

class JdbcRelationshipsTest {
    private static final Scope ALL = new Scope.Company();
    private static final LocalDate DAY = LocalDate.of(1991, 5, 10);
    private static final Kind LONG_TERM =
            new Kind(RelationshipType.LONG_TERM, Set.of(RelationshipType.SELF_SERVICE, RelationshipType.COMMUNITIES));

    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    private final Relationships relationships = TestContext.bean(Relationships.class);
    private final RelationshipViews views = TestContext.bean(RelationshipViews.class);
    private final Stages stages = TestContext.bean(Stages.class);
    private final CustomerId customer = new CustomerId(TestParties.customer());

    @Test
    void a_type_and_its_changes_are_kept() {
        Relationship first = Relationship.unset(customer).choose(LONG_TERM);
        assertThat(relationships.find(customer)).isEqualTo(Relationship.unset(customer));
        unitOfWork.run(() -> relationships.choose(first, change(LONG_TERM, 0)));
        assertThat(relationships.find(customer)).isEqualTo(first);
        Relationship second = first.choose(Relationship.UNSET);
        unitOfWork.run(() -> relationships.choose(second, change(Relationship.UNSET, 5)));
        assertThatThrownBy(() -> unitOfWork.run(() -> relationships.choose(second, change(LONG_TERM, 6))))
                .isInstanceOf(LostUpdate.class);
        assertThatThrownBy(() -> unitOfWork.run(() -> relationships.choose(first, change(LONG_TERM, 6))))
                .isInstanceOf(LostUpdate.class);
        var shown = views.find(ALL, customer).orElseThrow();
        assertThat(shown.changes()).hasSize(2);
        assertThat(shown.kindOn(DAY.minusDays(1))).isEqualTo(Relationship.UNSET);
        assertThat(shown.kindOn(DAY.plusDays(4))).isEqualTo(LONG_TERM);
        assertThat(shown.kindOn(DAY.plusDays(5))).isEqualTo(Relationship.UNSET);
        assertThat(views.find(new Scope.Nothing(), customer)).isEmpty();
        assertThat(views.find(ALL, new CustomerId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void everybody_is_counted_in_one_stage_on_each_day() {
        var before = views.count(ALL, DAY.plusDays(2), null);
        tell(Content.of(EvidenceKind.INQUIRY, null, null), 0);
        tell(Content.byHand(Stage.AWARENESS, "knows us"), 1);
        tell(Content.of(EvidenceKind.CONTRACT, null, null), 3);
        unitOfWork.run(() -> stages.keep(customer));
        assertThat(in(Stage.AWARENESS, DAY.plusDays(2))).isEqualTo(before.customers().get(Stage.AWARENESS) + 1);
        assertThat(in(Stage.EXPLORATION, DAY.plusDays(2))).isEqualTo(before.customers().get(Stage.EXPLORATION) - 1);
        assertThat(in(Stage.COMMITMENT, DAY.plusDays(2))).isEqualTo(before.customers().get(Stage.COMMITMENT));
        assertThat(in(Stage.COMMITMENT, DAY.plusDays(3)))
                .isEqualTo(before.customers().get(Stage.COMMITMENT) + 1);
        var first = views.count(ALL, DAY, null);
        assertThat(first.unknown()).as("who inquired is known").isEqualTo(before.unknown() - 1);
        assertThat(views.count(new Scope.Nothing(), DAY, null).customers()).isEmpty();
    }

    @Test
    void segments_ask_for_stage_and_type() {
        assertThat(isIn("relationship.stage = exploration and relationship.type = transactional"))
                .isTrue();
        tell(Content.of(EvidenceKind.CONTRACT, null, null), 0);
        unitOfWork.run(() -> {
            stages.keep(customer);
            relationships.choose(Relationship.unset(customer).choose(LONG_TERM), change(LONG_TERM, 0));
        });
        assertThat(isIn("relationship.stage = commitment and relationship.stageSince = 1991-05-10"
                        + " and relationship.type = long_term"))
                .isTrue();
        assertThat(isIn("relationship.stage in (exploration, dissolution)")).isFalse();
        assertThat(isIn("contract.running = true or contract.count >= 1 or contract.yearly > 0")).isFalse();
        assertThat(isIn("contract.nextRenewal is unknown")).isTrue();
    }

    private boolean isIn(String condition) {
        return !TestContext.bean(MemberViews.class)
                .among(
                        ALL,
                        ConditionText.read(condition, TestContext.bean(Catalogue.class)),
                        List.of(customer))
                .isEmpty();
    }

    private long in(Stage stage, LocalDate day) {
        return views.count(ALL, day, null).customers().get(stage);
    }

    private void tell(Content content, int day) {
        unitOfWork.run(() -> stages.add(new Evidence(
                UUID.randomUUID(), customer, DAY.plusDays(day), content, "user:1", Instant.parse("2026-03-01T08:00:00Z"))));
    }

    private Relationship.Change change(Kind kind, int day) {
        return new Relationship.Change(
                UUID.randomUUID(),
                customer,
                kind,
                DAY.plusDays(day),
                "so it is",
                "user:1",
                Instant.parse("1991-05-10T08:00:00Z").plusSeconds(day));
    }
}
