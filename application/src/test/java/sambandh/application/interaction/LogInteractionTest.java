package sambandh.application.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.interaction.Channel;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionLogged;
import sambandh.domain.interaction.InteractionMode;
import sambandh.domain.interaction.Outcome;
import sambandh.domain.interaction.Participant;
import sambandh.domain.interaction.Question;
import sambandh.domain.shared.ExternalId;

class LogInteractionTest {
    private final InteractionDesk desk = new InteractionDesk();

    @Test
    void what_was_said_is_kept_and_told_without_its_words() {
        PersonId person = desk.people.aPersonOf(desk.customer);
        Interaction logged = desk.logged(desk.sample()
                .at("2026-03-01T20:00:00Z")
                .purpose("repair")
                .summary("They are moving house.")
                .questions(new Question("Is it under warranty?", Question.State.OPEN))
                .participants(new Participant(person, true)));
        assertThat(desk.interactions.find(logged.id())).contains(logged);
        assertThat(logged.businessDate()).as("in Kolkata").isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(desk.timeline.all()).singleElement().satisfies(entry -> {
            assertThat(entry.kind().value()).isEqualTo("interaction.logged");
            assertThat(entry.reference()).isEqualTo(logged.id().value());
            assertThat(entry.params())
                    .isEqualTo(Map.of(
                            "channel", "call", "direction", "outbound", "outcome", "spoken", "purpose", "repair"));
        });
        assertThat(desk.audit.all()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("interaction.log");
            assertThat(entry.after().toString()).doesNotContain("house", "warranty");
        });
        assertThat(desk.events.all()).singleElement().isInstanceOfSatisfying(InteractionLogged.class, event -> {
            assertThat(event.occurredAt()).isEqualTo(logged.details().startedAt());
            assertThat(event.mode()).isEqualTo(InteractionMode.LIVE);
            assertThat(event.customerId()).isEqualTo(desk.customer.value());
        });
    }

    @Test
    void what_lies_longer_back_is_history() {
        desk.logged(desk.sample().at("2026-02-23T07:59:59Z"));
        desk.logged(desk.sample().at("2026-02-23T08:00:00Z"));
        assertThat(desk.events.all())
                .extracting(event -> ((InteractionLogged) event).mode())
                .containsExactly(InteractionMode.HISTORY, InteractionMode.LIVE);
    }

    @Test
    void it_is_by_whoever_logs_it_and_of_their_department_unless_said_otherwise() {
        DepartmentId service = desk.people.aDepartment();
        EmployeeId me = desk.people.anEmployee(service);
        desk.people.signsIn(desk.user, me);
        Interaction mine = desk.logged(desk.sample());
        assertThat(mine.details().employeeId()).isEqualTo(me);
        assertThat(mine.details().departmentId()).isEqualTo(service);
        EmployeeId colleague = desk.people.anEmployee(null);
        Interaction theirs = desk.logged(desk.sample().of(colleague, null));
        assertThat(theirs.details().employeeId()).isEqualTo(colleague);
        assertThat(theirs.details().departmentId()).isNull();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_is_kept() {
        PersonId stranger = desk.people.aPersonOf(desk.people.aCustomer());
        PersonId person = desk.people.aPersonOf(desk.customer);
        assertThat(desk.faults(desk.sample()
                        .by(Channel.VISIT)
                        .outcome(Outcome.VOICEMAIL)
                        .at("2026-03-03T08:00:01Z")
                        .of(new EmployeeId(UUID.randomUUID()), new DepartmentId(UUID.randomUUID()))
                        .participants(
                                new Participant(person, true),
                                new Participant(stranger, false),
                                new Participant(person, false))))
                .containsExactlyInAnyOrder(
                        "/startedAt in_future",
                        "/outcome not_of_channel",
                        "/employeeId unknown_employee",
                        "/departmentId unknown_department",
                        "/participants/0/spokenTo nobody_spoken_to",
                        "/participants/1/personId unknown_person",
                        "/participants/2/personId duplicate");
        assertThat(desk.faults(SampleInteractions.with(new CustomerId(UUID.randomUUID()))))
                .containsExactly("/customerId unknown_customer");
        assertThat(desk.interactions.all()).isEmpty();
        assertThat(desk.events.all()).isEmpty();
        assertThat(desk.audit.all()).isEmpty();
    }

    @Test
    void a_change_is_kept_once_and_the_timeline_shows_it_as_it_is_now() {
        Interaction made = desk.logged(desk.sample());
        assertThat(desk.outcome(made, desk.sample())).isEqualTo(new ChangeInteraction.Outcome.Unchanged(made));
        SampleInteractions meeting = desk.sample().by(Channel.MEETING);
        assertThat(desk.outcome(made, meeting)).isInstanceOf(ChangeInteraction.Outcome.Changed.class);
        assertThat(desk.outcome(made, meeting)).isEqualTo(new ChangeInteraction.Outcome.Stale());
        assertThat(desk.timeline.all())
                .singleElement()
                .satisfies(entry -> assertThat(entry.params()).containsEntry("channel", "meeting"));
        assertThat(desk.audit.all()).hasSize(2);
        assertThat(desk.events.all()).hasSize(1);
    }

    @Test
    void what_was_said_with_one_customer_was_not_said_with_another() {
        Interaction made = desk.logged(desk.sample());
        assertThat(desk.outcome(made, SampleInteractions.with(desk.people.aCustomer())))
                .isEqualTo(new ChangeInteraction.Outcome.OfAnotherCustomer());
    }

    @Test
    void another_system_may_say_the_same_again_and_again() {
        ExternalId id = ExternalId.of("desk", "T-1");
        EmployeeId me = desk.people.anEmployee(null);
        desk.people.signsIn(desk.user, me);
        assertThat(put(id, desk.sample())).isInstanceOf(PutInteraction.Outcome.New.class);
        assertThat(put(id, desk.sample()))
                .isInstanceOfSatisfying(
                        PutInteraction.Outcome.There.class,
                        there -> assertThat(there.changing()).isInstanceOf(ChangeInteraction.Outcome.Unchanged.class));
        assertThat(put(id, desk.sample().purpose("thanks")))
                .isInstanceOfSatisfying(
                        PutInteraction.Outcome.There.class,
                        there -> assertThat(there.changing()).isInstanceOf(ChangeInteraction.Outcome.Changed.class));
        assertThat(desk.interactions.all())
                .singleElement()
                .satisfies(it -> assertThat(it.details().employeeId()).isEqualTo(me));
        var second = desk.log.handle(new LogInteraction.Command(
                desk.agent, desk.sample().externalIds(id).details()));
        assertThat(second).isEqualTo(new LogInteraction.Outcome.ExternalIdTaken(id));
    }

    private PutInteraction.Outcome put(ExternalId id, SampleInteractions sample) {
        return desk.put.handle(new PutInteraction.Command(desk.agent, id, null, sample.details()));
    }
}
