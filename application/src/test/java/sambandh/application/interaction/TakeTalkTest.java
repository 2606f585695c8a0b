package sambandh.application.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.company.SampleCompany;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.Participant;
import sambandh.domain.interaction.Talk;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.InvalidInput;

class TakeTalkTest {
    private static final String TRANSCRIPT = """
            WEBVTT

            00:00.000 --> 00:10.000
            <v tenzing lama>How do you like it?</v>

            00:10.000 --> 01:40.000
            <v ANJALI RAI>Very much. And you?</v>
            """;

    private final InteractionDesk desk = new InteractionDesk();
    private final InMemoryEmployees employees = new InMemoryEmployees(desk.unitOfWork);
    private final InMemoryRecipients recipients = new InMemoryRecipients();
    private final InMemoryTalks talks = new InMemoryTalks(desk.interactions, desk.unitOfWork);
    private final TakeTalk take = new TakeTalk(
            desk.interactions, talks, new SpeakerNames(employees, recipients), desk.audit, desk.unitOfWork, desk.clock);
    private final WhoHears hears = new WhoHears(desk.people, employees);

    private Employee employed(String name) {
        Employee employee = SampleCompany.made(SampleCompany.employee(name));
        desk.unitOfWork.run(() -> employees.add(employee));
        return employee;
    }

    private InteractionId talked(EmployeeId by) {
        PersonId person = new PersonId(
                recipients.add("Anjali Rai", null, null, desk.customer.value()).personId());
        Interaction made = SampleInteractions.with(desk.customer)
                .of(by, null)
                .participants(new Participant(person, true))
                .build();
        desk.unitOfWork.run(() -> desk.interactions.add(made));
        return made.id();
    }

    private TakeTalk.Outcome taken(
            InteractionId id, String words, List<String> ours, List<String> theirs, boolean keep) {
        return take.handle(new TakeTalk.Transcript(desk.agent, id, words, ours, theirs, keep));
    }

    @Test
    void speakers_are_known_by_name_and_the_words_are_not_kept_unless_asked_for() {
        InteractionId id = talked(employed("Tenzing Lama").id());
        TakeTalk.Outcome.Taken taken = (TakeTalk.Outcome.Taken) taken(id, TRANSCRIPT, List.of(), List.of(), false);
        assertThat(taken.talk().percent()).isEqualTo(10.0);
        assertThat(taken.talk().measured().employeeQuestions()).isEqualTo(1);
        assertThat(talks.find(id)).contains(taken.talk());
        assertThat(talks.transcript(id)).isEmpty();
        taken(id, TRANSCRIPT, List.of(), List.of(), true);
        assertThat(talks.transcript(id)).contains(TRANSCRIPT);
        assertThat(desk.audit.all())
                .allSatisfy(entry -> assertThat(entry.after().toString()).doesNotContain("Very much"));
    }

    @Test
    void a_stranger_is_told_by_line_until_somebody_says_whose_side_it_is() {
        InteractionId id = talked(employed("Tenzing Lama").id());
        String words = TRANSCRIPT.replace("ANJALI RAI", "Room 4");
        assertThatThrownBy(() -> taken(id, words, List.of(), List.of(), false))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.pointer()).isEqualTo("line:7");
                            assertThat(fault.code()).isEqualTo("unknown_speaker");
                            assertThat(fault.detail()).doesNotContain("Room 4");
                        }));
        assertThat(talks.find(id)).isEmpty();
        assertThat(taken(id, words, List.of(), List.of("room 4"), false)).isInstanceOf(TakeTalk.Outcome.Taken.class);
        var ours = (TakeTalk.Outcome.Taken) taken(id, words, List.of("Room 4"), List.of(), false);
        assertThat(ours.talk().percent()).isEqualTo(100.0);
    }

    @Test
    void namesakes_must_be_told_apart() {
        InteractionId id = talked(employed("Anjali Rai").id());
        assertThatThrownBy(() -> taken(id, TRANSCRIPT, List.of("Tenzing Lama"), List.of(), false))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void it_must_be_known_who_of_the_company_it_was() {
        Interaction nobodys = desk.logged(desk.sample());
        assertThat(taken(nobodys.id(), TRANSCRIPT, List.of(), List.of(), false))
                .isEqualTo(new TakeTalk.Outcome.NobodyOfUs());
        assertThat(take.handle(new TakeTalk.Entered(desk.agent, nobodys.id(), Talk.entered(20))))
                .isEqualTo(new TakeTalk.Outcome.NobodyOfUs());
        InteractionId nothing = new InteractionId(UUID.randomUUID());
        assertThat(taken(nothing, TRANSCRIPT, List.of(), List.of(), false)).isEqualTo(new TakeTalk.Outcome.Unknown());
        assertThat(take.handle(new TakeTalk.Entered(desk.agent, nothing, Talk.entered(20))))
                .isEqualTo(new TakeTalk.Outcome.Unknown());
    }

    @Test
    void only_the_employee_and_the_manager_hear_of_it() {
        Employee manager = employed("Maya");
        Employee.Details d = SampleCompany.employee("Tenzing Lama");
        Employee employee = SampleCompany.made(new Employee.Details(
                d.name(),
                d.email(),
                d.phone(),
                d.departmentId(),
                manager.id(),
                true,
                d.languages(),
                d.industries(),
                d.capacity(),
                d.externalIds()));
        desk.unitOfWork.run(() -> employees.add(employee));
        Employee colleague = employed("Tashi");
        assertThat(hears.mayHearOf(signedInAs(employee), employee.id())).isTrue();
        assertThat(hears.mayHearOf(signedInAs(manager), employee.id())).isTrue();
        assertThat(hears.mayHearOf(signedInAs(employee), manager.id())).isFalse();
        assertThat(hears.mayHearOf(signedInAs(colleague), employee.id())).isFalse();
        assertThat(hears.mayHearOf(new Actor.Staff(UUID.randomUUID(), Set.of("administrator")), employee.id()))
                .isFalse();
        assertThat(hears.mayHearOf(new Actor.Job("x"), employee.id())).isFalse();
    }

    private Actor signedInAs(Employee employee) {
        UUID user = UUID.randomUUID();
        desk.people.signsIn(user, employee.id());
        return new Actor.Staff(user, Set.of("agent"));
    }
}
