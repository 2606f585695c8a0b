package sambandh.application.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.contract.ContractAgreed;
import sambandh.domain.contract.ContractRemoved;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.order.OrdersImported;
import sambandh.domain.relationship.DissolutionReason;
import sambandh.domain.relationship.EndedBy;
import sambandh.domain.relationship.Evidence.Content;
import sambandh.domain.relationship.Evidence.Ending;
import sambandh.domain.relationship.EvidenceKind;
import sambandh.domain.relationship.Relationship;
import sambandh.domain.relationship.Relationship.Kind;
import sambandh.domain.relationship.RelationshipType;
import sambandh.domain.relationship.Stage;
import sambandh.domain.relationship.StagesDue;
import sambandh.domain.shared.Actor;
import sambandh.domain.timeline.TimelineEntry;

class RelationshipUseCasesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Content INQUIRY = Content.of(EvidenceKind.INQUIRY, null, null);
    private static final Content TRIAL = Content.of(EvidenceKind.TRIAL_STARTED, null, null);
    private static final Kind DEDICATED = new Kind(RelationshipType.DEDICATED_ASSISTANCE, Set.of());

    private final RelationshipDesk desk = new RelationshipDesk();

    @Test
    void what_is_told_is_kept_audited_and_shown_on_the_timeline() {
        assertThat(desk.tell(INQUIRY, null)).isInstanceOf(TellEvidence.Outcome.Told.class);
        assertThat(desk.relationships.told(desk.customer)).singleElement().satisfies(it -> {
            assertThat(it.day()).isEqualTo(RelationshipDesk.TODAY);
            assertThat(it.toldBy()).isEqualTo(desk.agent.reference());
        });
        assertThat(desk.timeline.all()).extracting(it -> it.kind().value()).containsExactly("relationship.evidence");
        assertThat(desk.audit.all()).extracting(it -> it.action()).containsExactly("relationship.tell");
        assertThat(desk.told()).as("the stage is the same one").isEmpty();
    }

    @Test
    void a_failed_trial_may_end_it_at_once_and_the_world_hears_of_it() {
        desk.tell(TRIAL, RelationshipDesk.TODAY.minusDays(3));
        desk.tell(Content.failedTrial(true, null, null), null);
        assertThat(desk.told()).containsExactly("exploration dissolution trial_failed");
        assertThat(desk.timeline.all())
                .extracting(TimelineEntry::params)
                .last()
                .satisfies(params ->
                        assertThat(params).containsEntry("by", "customer").containsEntry("reason", "failed_trial"));
    }

    @Test
    void a_step_that_there_is_not_is_refused_by_its_code_and_nothing_is_kept() {
        assertThat(desk.refusal(Content.byHand(Stage.COMMITMENT, "so"), null)).isEqualTo("skips_a_stage");
        assertThat(desk.refusal(Content.failedTrial(true, null, null), null)).isEqualTo("no_trial");
        desk.tell(TRIAL, null);
        assertThat(desk.refusal(TRIAL, null)).isEqualTo("trial_running");
        assertThat(desk.relationships.told(desk.customer)).hasSize(1);
    }

    @Test
    void what_lies_ahead_cannot_be_told() {
        var outcome = (TellEvidence.Outcome.Wrong) desk.tell(INQUIRY, RelationshipDesk.TODAY.plusDays(1));
        assertThat(outcome.faults())
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo("in_future"));
    }

    @Test
    void what_happened_long_ago_is_told_to_nobody() {
        desk.tell(
                Content.exit(new Ending(EndedBy.COMPANY, DissolutionReason.FRAUD), null),
                RelationshipDesk.TODAY.minusDays(8));
        assertThat(desk.told()).isEmpty();
        assertThat(desk.relationships.of(desk.customer).last().stage()).isEqualTo(Stage.DISSOLUTION);
    }

    @Test
    void what_was_told_by_mistake_is_as_if_it_had_never_been_told() {
        var told = (TellEvidence.Outcome.Told) desk.tell(Content.byHand(Stage.AWARENESS, "knows us"), null);
        var command = new TakeBackEvidence.Command(
                desk.agent, desk.customer, told.evidence().id());
        assertThat(desk.takeBack.handle(command)).isInstanceOf(TakeBackEvidence.Outcome.TakenBack.class);
        assertThat(desk.takeBack.handle(command)).isInstanceOf(TakeBackEvidence.Outcome.Unknown.class);
        assertThat(desk.relationships.of(desk.customer).last().stage()).isEqualTo(Stage.EXPLORATION);
        assertThat(desk.timeline.all()).isEmpty();
        assertThat(desk.told()).containsExactly("exploration awareness by_hand", "awareness exploration null");
    }

    @Test
    void a_live_order_moves_the_stage_and_tells_of_it_history_does_not() {
        var follow = new FollowOrders<>(
                "x", OrderPlaced.class, it -> it.mode() == OrderMode.LIVE, desk.relationships, desk.news);
        UUID order = desk.sales.sold(desk.customer.value(), RelationshipDesk.TODAY, null);
        desk.unitOfWork.run(() -> follow.react(placed(order, OrderMode.HISTORY)));
        assertThat(desk.told()).isEmpty();
        UUID second = desk.sales.sold(desk.customer.value(), RelationshipDesk.TODAY.plusDays(1), null);
        desk.unitOfWork.run(() -> follow.react(placed(second, OrderMode.LIVE)));
        assertThat(desk.told()).containsExactly("awareness expansion growth");
    }

    @Test
    void an_import_is_worked_out_some_customers_at_a_time() {
        UUID id = UUID.randomUUID();
        CustomerId other = desk.customer(null);
        desk.sales.sold(desk.customer.value(), RelationshipDesk.TODAY, null);
        desk.sales.sold(other.value(), RelationshipDesk.TODAY, null);
        desk.relationships.imported(id, List.of(desk.customer, other));
        var mark = new MarkImported(desk.relationships, desk.events, desk.clock);
        var keep = new KeepMarked(desk.relationships, desk.events, desk.clock);
        desk.unitOfWork.run(() -> mark.react(new OrdersImported(id, "shop", NOW)));
        desk.unitOfWork.run(() -> keep.react(new StagesDue(id, NOW)));
        desk.unitOfWork.run(() -> keep.react(new StagesDue(id, NOW)));
        assertThat(desk.told()).containsExactly("relationship.stages-due.v1", "relationship.stages-due.v1");
        assertThat(desk.relationships.walk(null, 10)).hasSize(2);
    }

    @Test
    void a_contract_is_evidence_as_long_as_it_is_none_by_mistake() {
        UUID contract = UUID.randomUUID();
        var agreed = new FollowContracts<>(
                "x",
                ContractAgreed.class,
                it -> new FollowContracts.Known(it.contractId(), it.customerId(), it.from()),
                desk.relationships,
                desk.news,
                desk.ids,
                desk.clock);
        var removed = new FollowContracts<>(
                "y",
                ContractRemoved.class,
                it -> new FollowContracts.Known(it.contractId(), it.customerId(), null),
                desk.relationships,
                desk.news,
                desk.ids,
                desk.clock);
        UUID customer = desk.customer.value();
        desk.unitOfWork.run(() -> agreed.react(
                new ContractAgreed(contract, customer, "contract", RelationshipDesk.TODAY.plusMonths(1), null, NOW)));
        assertThat(desk.relationships
                        .of(desk.customer)
                        .on(RelationshipDesk.TODAY)
                        .stage())
                .isEqualTo(Stage.COMMITMENT);
        desk.unitOfWork.run(() -> removed.react(new ContractRemoved(contract, customer, 2, NOW)));
        assertThat(desk.relationships.told(desk.customer)).isEmpty();
        assertThat(desk.told()).containsExactly("exploration commitment contract", "commitment exploration null");
    }

    @Test
    void dedicated_assistance_wants_an_owner() {
        assertThat(choose(desk.customer, 0, DEDICATED)).isInstanceOf(ChooseType.Outcome.NeedsOwner.class);
        Kind asMode = new Kind(RelationshipType.LONG_TERM, Set.of(RelationshipType.DEDICATED_ASSISTANCE));
        assertThat(choose(desk.customer, 0, asMode)).isInstanceOf(ChooseType.Outcome.NeedsOwner.class);
        CustomerId owned = desk.customer(new EmployeeId(UUID.randomUUID()));
        assertThat(choose(owned, 0, DEDICATED)).isInstanceOf(ChooseType.Outcome.Chosen.class);
        assertThat(desk.audit.all()).extracting(it -> it.action()).containsExactly("relationship.choose");
    }

    @Test
    void who_has_no_type_is_transactional_until_promoted() {
        assertThat(desk.relationships.find(desk.customer).effects().nurturePlan())
                .isFalse();
        Kind longTerm = new Kind(RelationshipType.LONG_TERM, Set.of());
        assertThat(choose(desk.customer, 0, longTerm)).isInstanceOf(ChooseType.Outcome.Chosen.class);
        assertThat(choose(desk.customer, 0, longTerm)).isInstanceOf(ChooseType.Outcome.Stale.class);
        Relationship now = desk.relationships.find(desk.customer);
        assertThat(now.version()).isEqualTo(1);
        assertThat(now.effects().nurturePlan()).isTrue();
    }

    @Test
    void the_nightly_check_mends_what_is_not_right() {
        desk.unitOfWork.run(() -> desk.relationships.keep(desk.customer));
        desk.sales.sold(desk.customer.value(), RelationshipDesk.TODAY, null);
        int[] wrong = {0};
        new CheckStages(desk.relationships, desk.unitOfWork, n -> wrong[0] += n).run();
        new CheckStages(desk.relationships, desk.unitOfWork, n -> wrong[0] += n).run();
        assertThat(wrong[0]).isEqualTo(1);
    }

    private ChooseType.Outcome choose(CustomerId customer, long version, Kind kind) {
        Actor agent = desk.agent;
        return desk.choose.handle(new ChooseType.Command(agent, customer, version, kind, "so it is"));
    }

    private OrderPlaced placed(UUID order, OrderMode mode) {
        return new OrderPlaced(order, desk.customer.value(), NOW, RelationshipDesk.TODAY, "10.00", "EUR", mode);
    }
}
