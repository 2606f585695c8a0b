package sambandh.application.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static sambandh.application.cadence.CadenceDesk.MANAGER;
import static sambandh.application.cadence.CadenceDesk.call;
import static sambandh.application.cadence.CadenceDesk.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.cadence.Because;
import sambandh.domain.cadence.Channel;
import sambandh.domain.cadence.Contact;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.cadence.PlanStep;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.cadence.Steadiness;
import sambandh.domain.cadence.StepDay;
import sambandh.domain.cadence.StepProved;
import sambandh.domain.order.OrderMode;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.TaskKind;

class CadenceUseCasesTest {
    private final CadenceDesk desk = new CadenceDesk();
    private final UUID customer = desk.customer();

    private Plan onboarding() {
        return desk.plan(
                "first",
                PlanKind.ONBOARDING,
                14,
                "later",
                call("welcome", new StepDay.After(0)),
                call("results", new StepDay.After(7)));
    }

    private Plan nurture() {
        return desk.plan("later", PlanKind.NURTURE, null, null, call("monthly", monthly()));
    }

    private void start() {
        nurture();
        onboarding();
        desk.ordered(customer, OrderMode.LIVE);
        desk.work();
    }

    private Contact phone(String purpose, UUID id) {
        return new Contact(id, customer, Channel.PHONE, new Code(purpose), desk.clock.instant());
    }

    private List<PlannedStep> planned() {
        return desk.steps.all().stream()
                .filter(it -> it.state() == PlannedStep.State.PLANNED)
                .toList();
    }

    @Test
    void the_first_live_order_starts_onboarding_and_its_first_contact_is_a_task_at_once() {
        start();

        assertThat(desk.enrolments.all()).extracting(Enrolment::kind).containsExactly(PlanKind.ONBOARDING);
        NewTask task = desk.tasks.pending().getFirst();
        assertThat(task.kind()).isEqualTo(TaskKind.CALL);
        assertThat(task.customerId()).isEqualTo(customer);
        assertThat(task.text()).contains("Ask.", "The yearly inspection.");
        assertThat(task.patienceDays()).isEqualTo(1);
        // 17:00 in Dhaka
        assertThat(task.dueAt()).isEqualTo("2026-03-02T11:00:00Z");
    }

    @Test
    void history_reaches_nobody() {
        nurture();
        onboarding();

        desk.ordered(customer, OrderMode.HISTORY);
        desk.work();

        assertThat(desk.enrolments.all()).isEmpty();
        assertThat(desk.tasks.asked()).isEmpty();
    }

    @Test
    void a_further_order_starts_no_second_onboarding() {
        start();

        desk.ordered(customer, OrderMode.LIVE);

        assertThat(desk.enrolments.all()).hasSize(1);
    }

    @Test
    void a_call_that_fits_closes_the_contact_and_its_task_and_is_told() {
        start();
        NewTask task = desk.tasks.pending().getFirst();

        assertThat(desk.prove.handle(phone("care", new UUID(1, 1)))).isPresent();

        assertThat(desk.tasks.closed(task.key()))
                .hasValueSatisfying(it -> assertThat(it.reference()).isEqualTo(new UUID(1, 1)));
        assertThat(desk.events.all()).hasAtLeastOneElementOfType(StepProved.class);
        assertThat(desk.timeline.all()).extracting(it -> it.kind().value()).contains("cadence.done");
    }

    @Test
    void an_unrelated_call_and_the_same_call_twice_close_nothing() {
        start();
        desk.days(7);
        assertThat(desk.tasks.pending()).hasSize(2);

        assertThat(desk.prove.handle(phone("dunning", new UUID(1, 2)))).isEmpty();
        assertThat(desk.prove.handle(phone("care", new UUID(1, 1)))).isPresent();
        assertThat(desk.prove.handle(phone("care", new UUID(1, 1)))).isEmpty();

        assertThat(desk.tasks.pending()).hasSize(1);
    }

    @Test
    void nurture_takes_over_when_onboarding_ends_so_that_no_day_is_without_a_plan() {
        start();
        for (int day = 0; day < 60; day++) {
            desk.days(1);
            assertThat(desk.enrolments.open(customer))
                    .filteredOn(it -> it.kind().isCare())
                    .hasSize(1);
        }

        assertThat(desk.enrolments.all())
                .extracting(Enrolment::kind, Enrolment::endedBecause)
                .containsExactly(tuple(PlanKind.ONBOARDING, Enrolment.COMPLETED), tuple(PlanKind.NURTURE, null));
        assertThat(desk.tasks.asked()).hasSize(3);
    }

    @Test
    void only_the_coming_ninety_days_are_rows_and_the_outlook_goes_on_from_them() {
        nurture();
        desk.ordered(customer, OrderMode.LIVE);
        desk.work();

        List<ViewCadence.Coming> year = desk.view
                .outlook(new Scope.Company(), customer, LocalDate.of(2027, 3, 1))
                .orElseThrow();

        assertThat(planned())
                .extracting(PlannedStep::day)
                .containsExactly(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 5, 1));
        assertThat(year).hasSize(11);
        assertThat(year.stream().limit(2).map(it -> it.placed().dayOrNull()))
                .containsExactlyElementsOf(
                        planned().stream().map(PlannedStep::day).toList());
    }

    @Test
    void what_an_industry_s_new_quiet_season_closes_is_planned_anew_and_says_so() {
        nurture();
        desk.ordered(customer, OrderMode.LIVE);
        desk.work();

        desk.quiet("03-25", "04-10");
        desk.work();

        assertThat(desk.replans.latest(1).getFirst().done()).isEqualTo(1);
        assertThat(desk.replans.latest(1).getFirst().endedAt()).isNotNull();
        PlannedStep first = planned().getFirst();
        assertThat(first.day()).isEqualTo("2026-03-24");
        assertThat(first.because()).anyMatch(it -> it.because() == Because.QUIET_SEASON);
    }

    @Test
    void a_pause_takes_away_what_is_only_planned_and_going_on_brings_it_back() {
        start();
        Enrolment in = desk.enrolments.all().getFirst();

        desk.steer.handle(new SteerEnrolment.Turn(MANAGER, in.id(), in.version(), SteerEnrolment.Way.PAUSE, null));
        desk.days(3);
        assertThat(planned()).isEmpty();
        assertThat(desk.tasks.pending()).hasSize(1);

        desk.steer.handle(new SteerEnrolment.Turn(MANAGER, in.id(), in.version() + 1, SteerEnrolment.Way.GO_ON, null));
        desk.work();
        assertThat(planned()).extracting(it -> it.key().step().value()).containsExactly("results");
    }

    @Test
    void the_end_by_hand_withdraws_what_was_asked() {
        start();
        Enrolment in = desk.enrolments.all().getFirst();

        SteerEnrolment.Outcome done = desk.steer.handle(new SteerEnrolment.Turn(
                MANAGER, in.id(), in.version(), SteerEnrolment.Way.END, new Code("moved_away")));

        assertThat(done).isInstanceOf(SteerEnrolment.Outcome.Done.class);
        assertThat(desk.tasks.pending()).isEmpty();
        assertThat(desk.enrolments.open(customer)).isEmpty();
        assertThat(desk.steer.handle(
                        new SteerEnrolment.Turn(MANAGER, in.id(), in.version(), SteerEnrolment.Way.PAUSE, null)))
                .isInstanceOf(SteerEnrolment.Outcome.Stale.class);
    }

    @Test
    void nobody_is_in_two_plans_of_care() {
        start();

        assertThat(desk.steer.handle(new SteerEnrolment.Entry(
                        MANAGER,
                        customer,
                        desk.plans.find(new Code("later")).orElseThrow().id())))
                .isInstanceOf(SteerEnrolment.Outcome.Already.class);
    }

    @Test
    void who_is_in_a_plan_stays_with_its_version() {
        start();
        Plan plan = desk.plans.find(new Code("first")).orElseThrow();
        Plan.Details d = plan.details();

        desk.change.handle(new ChangePlans.Change(
                MANAGER,
                plan.id(),
                1,
                new Plan.Details(
                        d.name(),
                        d.kind(),
                        true,
                        d.audience(),
                        d.rhythm(),
                        List.of(call("other", new StepDay.After(3))),
                        d.lengthDays(),
                        d.then(),
                        d.services())));
        desk.days(7);

        assertThat(desk.tasks.asked()).extracting(it -> it.params().get("step")).containsExactly("welcome", "results");
    }

    @Test
    void a_letter_of_a_plan_is_written_on_its_day_and_closes_by_itself_once_it_is_sent() {
        desk.recipients.add("Somebody", "en", "somebody@example.com", customer);
        desk.plan(
                "letter",
                PlanKind.AFTER_SALE,
                null,
                null,
                new PlanStep(
                        new Code("thanks"),
                        new StepDay.After(0),
                        List.of(Channel.MAIL),
                        new Code("thanks"),
                        null,
                        new Code("thank_you"),
                        null,
                        0,
                        0));

        desk.ordered(customer, OrderMode.LIVE);
        desk.work();

        PlannedStep letter = desk.steps.all().getFirst();
        assertThat(letter.state()).isEqualTo(PlannedStep.State.ASKED);
        assertThat(letter.letterId()).isNotNull();
        assertThat(desk.tasks.asked()).isEmpty();
    }

    @Test
    void steadiness_is_measured_against_the_plan_of_care() {
        start();
        Instant now = desk.clock.instant();
        desk.touches.put(customer, List.of(now.minus(100, ChronoUnit.DAYS), now.minus(50, ChronoUnit.DAYS), now));

        var steadiness = desk.view.steadiness(new Scope.Company(), customer).orElseThrow();

        assertThat(steadiness.longestGap()).isEqualTo(50);
        assertThat(steadiness.flags()).containsExactly(Steadiness.Flag.FAMINE);
    }
}
