package sambandh.persistence.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sambandh.application.cadence.CareFacts;
import sambandh.application.cadence.Enrolments;
import sambandh.application.cadence.PlannedSteps;
import sambandh.application.cadence.Plans;
import sambandh.application.cadence.Replans;
import sambandh.application.cadence.SeasonStore;
import sambandh.application.cadence.StarterPlans;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.cadence.Because;
import sambandh.domain.cadence.Channel;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanId;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.cadence.PlannedStepId;
import sambandh.domain.cadence.Reason;
import sambandh.domain.cadence.SeasonException;
import sambandh.domain.cadence.SeasonExceptionId;
import sambandh.domain.cadence.SeasonRule;
import sambandh.domain.cadence.SeasonRuleId;
import sambandh.domain.cadence.StepKey;
import sambandh.domain.cadence.YearlySpan;
import sambandh.domain.shared.Code;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

class CadenceStoresTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Duration LEASE = Duration.ofHours(1);

    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    private final Plans plans = TestContext.bean(Plans.class);
    private final Enrolments enrolments = TestContext.bean(Enrolments.class);
    private final PlannedSteps steps = TestContext.bean(PlannedSteps.class);
    private final UUID customer = TestParties.customer();

    @BeforeEach
    void nothingIsDue() {
        write("UPDATE enrolment SET due_at = NULL");
        write("UPDATE planned_step SET due_at = NULL");
        write("UPDATE replan SET due_at = NULL");
    }

    private void write(String sql, Object... params) {
        unitOfWork.run(() -> TestContext.bean(Db.class).write(sql, params));
    }

    private Plan plan() {
        Plan.Details starter =
                TestContext.bean(StarterPlans.class).all().getFirst().details();
        Plan made = Plan.make(new PlanId(UUID.randomUUID()), new Code("p." + UUID.randomUUID()), starter, THEN);
        unitOfWork.run(() -> assertThat(plans.add(made)).isTrue());
        return made;
    }

    private Enrolment enrolled(Plan plan, @Nullable UUID reference) {
        Enrolment made = Enrolment.begin(
                new EnrolmentId(UUID.randomUUID()),
                customer,
                plan,
                new Enrolment.Start(DAY, DAY, THEN, "job:test", reference));
        unitOfWork.run(() -> assertThat(enrolments.add(made, THEN)).isTrue());
        return made;
    }

    private PlannedStep step(Enrolment in, String code, LocalDate day) {
        return new PlannedStep(
                new PlannedStepId(UUID.randomUUID()),
                in.id(),
                customer,
                new StepKey(new Code(code), DAY),
                day,
                Channel.PHONE,
                THEN,
                THEN.plusSeconds(3600),
                List.of(Reason.of(Because.MOVED_LATER, "day", DAY).and("days", 2)),
                PlannedStep.State.PLANNED,
                new UUID(5, 5),
                null,
                null);
    }

    private List<PlannedStep> of(Enrolment in) {
        return steps.of(List.of(in.id())).getOrDefault(in.id(), List.of());
    }

    private PlannedSteps.Claimed taken() {
        return unitOfWork.perform(() -> steps.take(UUID.randomUUID(), 1, LEASE)).getFirst();
    }

    @Test
    void a_plan_comes_back_as_it_was_in_each_version() {
        Plan first = plan();
        Plan.Details d = first.details();
        Plan second = first.change(
                new Plan.Details(
                        "Other",
                        PlanKind.NURTURE,
                        false,
                        d.audience(),
                        d.rhythm(),
                        d.steps(),
                        null,
                        null,
                        Map.of(new Code("farming"), "Inspection")),
                THEN);
        unitOfWork.run(() -> plans.replace(second));

        assertThat(plans.find(first.id())).hasValue(second);
        assertThat(plans.find(first.code())).hasValue(second);
        assertThat(plans.versions(Set.of(new Plans.Version(first.id(), 1), new Plans.Version(first.id(), 3))))
                .containsOnly(Map.entry(new Plans.Version(first.id(), 1), first));
        assertThat(plans.inUse(Set.of(PlanKind.NURTURE))).doesNotContain(second);
        assertThatThrownBy(() -> unitOfWork.run(() -> plans.replace(second))).isInstanceOf(LostUpdate.class);
        assertThat(unitOfWork.perform(() -> plans.add(Plan.make(new PlanId(UUID.randomUUID()), first.code(), d, THEN))))
                .isFalse();
    }

    @Test
    void delivered_plans_can_be_read() {
        assertThat(TestContext.bean(StarterPlans.class).all())
                .extracting(it -> it.details().kind())
                .containsExactlyInAnyOrder(PlanKind.values());
    }

    @Test
    void one_begins_a_plan_once_with_the_same_reference() {
        Plan plan = plan();
        Enrolment first = enrolled(plan, new UUID(8, 8));

        Enrolment again = Enrolment.begin(
                new EnrolmentId(UUID.randomUUID()),
                customer,
                plan,
                new Enrolment.Start(DAY, DAY, THEN, "job:test", new UUID(8, 8)));

        assertThat(unitOfWork.perform(() -> enrolments.add(again, THEN))).isFalse();
        assertThat(enrolments.find(first.id())).hasValue(first);
        assertThat(enrolments.open(customer)).containsExactly(first);
        assertThat(enrolments.hasBeenIn(customer, first.kind())).isTrue();
    }

    @Test
    void who_is_to_be_looked_at_is_taken_by_one_and_given_back() {
        Enrolment one = enrolled(plan(), null);

        var taken = unitOfWork.perform(() -> enrolments.take(UUID.randomUUID(), 10, LEASE));
        assertThat(taken).extracting(Enrolments.Claimed::enrolment).containsExactly(one);
        assertThat(unitOfWork.perform(() -> enrolments.take(UUID.randomUUID(), 10, LEASE)))
                .isEmpty();
        assertThat(unitOfWork.perform(() -> enrolments.held(taken))).hasSize(1);

        unitOfWork.run(() -> enrolments.lookAgain(Map.of(one.id(), THEN)));
        assertThat(unitOfWork.perform(() -> enrolments.held(taken))).isEmpty();
        assertThat(unitOfWork.perform(() -> enrolments.take(UUID.randomUUID(), 10, LEASE)))
                .hasSize(1);
    }

    @Test
    void running_ones_of_an_industry_come_in_the_order_of_their_ids() {
        Enrolment one = enrolled(plan(), null);
        Code industry = new Code("i" + UUID.randomUUID());
        write("UPDATE customer SET industry = ? WHERE id = ?", industry.value(), customer);

        assertThat(enrolments.running(industry, null, null, 10)).containsExactly(one);
        assertThat(enrolments.running(industry, null, one.id(), 10)).isEmpty();
        assertThat(enrolments.running(null, customer, null, 10)).containsExactly(one);
        assertThat(enrolments.count(industry, null)).isOne();
        assertThat(TestContext.bean(CareFacts.class).about(Set.of(customer)).get(customer))
                .satisfies(it -> assertThat(it.industry()).isEqualTo(industry));
    }

    @Test
    void a_contact_comes_back_as_it_was_put_and_is_moved_only_while_it_is_planned() {
        Enrolment in = enrolled(plan(), null);
        PlannedStep step = step(in, "a", DAY);
        unitOfWork.run(() -> steps.add(List.of(step)));
        assertThat(of(in)).containsExactly(step);

        PlannedStep moved = new PlannedStep(
                step.id(),
                in.id(),
                customer,
                step.key(),
                DAY.plusDays(3),
                Channel.VIDEO,
                THEN,
                THEN,
                List.of(),
                PlannedStep.State.PLANNED,
                null,
                null,
                null);
        unitOfWork.run(() -> steps.move(List.of(moved)));
        assertThat(of(in)).containsExactly(moved);

        PlannedSteps.Claimed claimed = taken();
        unitOfWork.run(() -> steps.asked(claimed, null, null));
        unitOfWork.run(() -> {
            steps.move(List.of(step));
            steps.remove(List.of(step.id()));
        });
        assertThat(of(in)).singleElement().satisfies(it -> {
            assertThat(it.day()).isEqualTo(DAY.plusDays(3));
            assertThat(it.state()).isEqualTo(PlannedStep.State.ASKED);
        });
    }

    @Test
    void the_same_interaction_closes_one_contact_only() {
        Enrolment in = enrolled(plan(), null);
        PlannedStep one = step(in, "a", DAY);
        PlannedStep other = step(in, "b", DAY);
        unitOfWork.run(() -> steps.add(List.of(one, other)));
        var proof = new PlannedStep.Proof(PlannedStep.Proof.Kind.INTERACTION, UUID.randomUUID(), THEN);

        assertThat(unitOfWork.perform(() -> steps.prove(one.id(), proof))).isTrue();
        assertThat(unitOfWork.perform(() -> steps.prove(one.id(), proof))).isFalse();
        assertThat(unitOfWork.perform(() -> steps.prove(other.id(), proof))).isFalse();

        assertThat(steps.open(Set.of(customer))).containsExactly(other);
        assertThat(of(in))
                .filteredOn(it -> it.id().equals(one.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.proof()).isEqualTo(proof));
    }

    @Test
    void what_employees_have_on_each_day_is_counted() {
        Enrolment in = enrolled(plan(), null);
        UUID owner = UUID.randomUUID();
        PlannedStep step = step(in, "a", DAY);
        unitOfWork.run(() -> steps.add(List.of(step)));
        write(
                "UPDATE planned_step SET owner_id = ? WHERE id = ?",
                owner,
                step.id().value());

        assertThat(steps.load(Set.of(owner), DAY, DAY))
                .containsExactly(Map.entry(new PlannedSteps.OwnerDay(owner, DAY), 1));
        assertThat(steps.load(Set.of(owner), DAY.plusDays(1), DAY.plusDays(9))).isEmpty();
    }

    @Test
    void seasons_come_back_as_they_were_put() {
        SeasonStore seasons = TestContext.bean(SeasonStore.class);
        SeasonRule rule = SeasonRule.make(
                new SeasonRuleId(UUID.randomUUID()),
                new SeasonRule.Details(
                        "Winter",
                        new Code("farming"),
                        SeasonRule.Kind.QUIET,
                        new YearlySpan(MonthDay.of(11, 15), MonthDay.of(2, 29))),
                THEN);
        SeasonException exception = new SeasonException(
                new SeasonExceptionId(UUID.randomUUID()), customer, SeasonRule.Kind.OPEN, DAY, DAY.plusDays(3), THEN);
        unitOfWork.run(() -> {
            seasons.add(rule);
            seasons.add(exception);
        });

        assertThat(seasons.rules()).contains(rule);
        assertThat(seasons.exceptions(Set.of(customer))).containsExactly(exception);
        SeasonRule open = rule.change(
                new SeasonRule.Details(
                        "Open",
                        new Code("farming"),
                        SeasonRule.Kind.OPEN,
                        rule.details().span()),
                THEN);
        unitOfWork.run(() -> seasons.replace(open));
        assertThat(seasons.rule(rule.id())).hasValue(open);
        assertThatThrownBy(() -> unitOfWork.run(() -> seasons.remove(rule))).isInstanceOf(LostUpdate.class);
        unitOfWork.run(() -> {
            seasons.remove(open);
            seasons.remove(exception.id());
        });
        assertThat(seasons.rule(rule.id())).isEmpty();
        assertThat(seasons.exceptions(Set.of(customer))).isEmpty();
    }

    @Test
    void a_run_of_planning_anew_remembers_how_far_it_came() {
        Replans replans = TestContext.bean(Replans.class);
        Replans.Run run = new Replans.Run(UUID.randomUUID(), new Code("farming"), null, null, 0, null, THEN, null);
        unitOfWork.run(() -> replans.ask(run));

        Replans.Claimed claimed =
                unitOfWork.perform(() -> replans.take(UUID.randomUUID(), LEASE)).orElseThrow();
        assertThat(claimed.run()).isEqualTo(run);
        assertThat(unitOfWork.perform(() -> replans.keep(claimed, 10, 4, new UUID(3, 3), LEASE)))
                .isTrue();
        unitOfWork.run(() -> replans.end(claimed, THEN));

        assertThat(replans.find(run.id()))
                .hasValue(new Replans.Run(run.id(), run.industry(), null, 10L, 4, new UUID(3, 3), THEN, THEN));
        assertThat(unitOfWork.perform(() -> replans.take(UUID.randomUUID(), LEASE)))
                .isEmpty();
    }

    @Test
    void due_contacts_are_found_along_their_index() {
        boolean isMySql =
                TestContext.bean(Db.class).list("SELECT VERSION() AS version", row -> row.text("version")).stream()
                        .noneMatch(version -> version.contains("MariaDB"));
        List<String> plan = TestContext.bean(Db.class)
                .list(
                        "EXPLAIN " + (isMySql ? "FORMAT=TRADITIONAL " : "")
                                + "SELECT q.id FROM planned_step q FORCE INDEX (planned_step_by_due)"
                                + " WHERE q.due_at <= UTC_TIMESTAMP(6) AND TRUE ORDER BY q.due_at, q.id LIMIT 100",
                        row -> row.textOrNull("key") + " " + row.textOrNull("Extra"));

        assertThat(plan)
                .singleElement()
                .asString()
                .startsWith("planned_step_by_due")
                .doesNotContain("filesort");
    }
}
