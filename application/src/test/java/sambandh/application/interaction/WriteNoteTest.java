package sambandh.application.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.company.SampleCompany;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.interaction.NoteViews.PromiseState;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.company.Employee;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.interaction.CalendarWord;
import sambandh.domain.interaction.FollowUp;
import sambandh.domain.interaction.NoteWritten;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Scope;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.TaskKind;

/** It is 2 March 2026, 13:30 in Kolkata, where the company and its readers are. */
class WriteNoteTest {
    private static final Scope ALL = new Scope.Company();
    private static final FollowUp NEXT_YEAR = new FollowUp.When(CalendarWord.START_OF_NEXT_YEAR);

    private final InteractionDesk desk = new InteractionDesk();
    private final InMemoryEmployees employees = new InMemoryEmployees(desk.unitOfWork);
    private final InMemoryCustomers customers = new InMemoryCustomers(desk.unitOfWork);
    private final NoteDesk notes = new NoteDesk(desk, employees, customers);
    private final Employee owner = employed("Tenzing Lama", true);

    private Employee employed(String name, boolean active) {
        Employee.Details d = SampleCompany.employee(name);
        Employee employee = SampleCompany.made(new Employee.Details(
                d.name(),
                new EmailAddress("tenzing@himal.example"),
                null,
                null,
                null,
                active,
                Set.of(),
                Set.of(),
                null,
                Set.of()));
        desk.unitOfWork.run(() -> employees.add(employee));
        return employee;
    }

    private CustomerId owned(@Nullable Employee by) {
        Customer customer =
                SampleCustomers.customer().owner(by == null ? null : by.id()).build();
        desk.unitOfWork.run(() -> customers.add(customer));
        return customer.id();
    }

    private Recipient reader(CustomerId customer) {
        Recipient reader = notes.recipients.add("Anjali Rai", "en", "anjali@example.com", customer.value());
        desk.people.belongs(new PersonId(reader.personId()), customer);
        return reader;
    }

    private WriteNote.Outcome write(CustomerId customer, @Nullable Recipient to, @Nullable FollowUp followUp) {
        return notes.write.handle(new WriteNote.Command(
                desk.agent,
                customer,
                "It was good to talk.\n\nI will call again.",
                to == null ? null : new PersonId(to.personId()),
                followUp));
    }

    private NoteViews.Seen written(CustomerId customer, @Nullable Recipient to, @Nullable FollowUp followUp) {
        var outcome = (WriteNote.Outcome.Written) write(customer, to, followUp);
        return notes.notes.find(ALL, outcome.id(), desk.clock.instant()).orElseThrow();
    }

    @Test
    void a_note_is_sent_in_the_owners_name_who_gets_the_answer() {
        CustomerId customer = owned(owner);
        NoteViews.Seen seen = written(customer, reader(customer), null);
        assertThat(seen.note().signedBy()).isEqualTo(owner.id());
        assertThat(seen.sending().state()).isEqualTo(Letter.State.QUEUED);
        Letter letter = notes.letters.find(new LetterId(seen.note().letterId())).orElseThrow();
        assertThat(letter.template()).isEqualTo(NotePost.TEMPLATE);
        assertThat(letter.content().replyTo()).isEqualTo(new EmailAddress("tenzing@himal.example"));
        assertThat(letter.content().text())
                .contains("name=Tenzing Lama", "text=It was good to talk.", "text=I will call again.");
        assertThat(letter.content().unsubscribe()).isNotNull();
        assertThat(desk.tasks.asked()).isEmpty();
    }

    @Test
    void what_keeps_it_from_being_sent_is_told_by_the_note() {
        CustomerId customer = owned(owner);
        Recipient reader = reader(customer);
        notes.recipients.doNotContact(reader.personId());
        NoteViews.Seen seen = written(customer, reader, NEXT_YEAR);
        assertThat(seen.sending())
                .isEqualTo(new NoteViews.Sending(Letter.State.NOT_SENT, NotSentBecause.DO_NOT_CONTACT, null));
        assertThat(desk.tasks.pending()).as("a promise holds all the same").hasSize(1);
    }

    @Test
    void a_promise_is_resolved_and_becomes_the_owners_task() {
        CustomerId customer = owned(owner);
        NoteViews.Seen seen = written(customer, null, NEXT_YEAR);
        assertThat(seen.note().promise().on()).isEqualTo(LocalDate.parse("2027-01-01"));
        assertThat(seen.keeping()).isEqualTo(new NoteViews.Keeping(PromiseState.OPEN, null));
        assertThat(seen.sending()).isNull();
        NewTask task = desk.tasks.asked().getFirst();
        assertThat(task.key()).isEqualTo(WriteNote.taskKey(seen.note().id()));
        assertThat(task.kind()).isEqualTo(TaskKind.PROMISE);
        assertThat(task.assignee()).as("whoever owns the customer then").isNull();
        assertThat(task.dueAt()).isEqualTo(Instant.parse("2027-01-01T12:30:00Z"));
        assertThat(task.text()).startsWith("It was good");
        assertThat(task.reference()).isEqualTo(seen.note().id().value());
        assertThat(desk.timeline.all())
                .extracting(entry -> entry.kind().value())
                .containsExactlyInAnyOrder("interaction.noted", "interaction.promised");
        assertThat(desk.events.all())
                .singleElement()
                .isInstanceOfSatisfying(
                        NoteWritten.class, it -> assertThat(it.promisedFor()).isEqualTo(LocalDate.parse("2027-01-01")));
        assertThat(desk.audit.all())
                .filteredOn(it -> it.action().equals("note.write"))
                .singleElement()
                .satisfies(it -> assertThat(it.after().toString()).doesNotContain("good"));
    }

    @Test
    void of_nobodys_customer_whoever_writes_it_signs_and_keeps_the_promise() {
        Employee me = employed("Maya", true);
        desk.people.signsIn(desk.user, me.id());
        CustomerId customer = owned(null);
        NoteViews.Seen seen = written(customer, reader(customer), NEXT_YEAR);
        assertThat(seen.note().signedBy()).isEqualTo(me.id());
        assertThat(desk.tasks.asked().getFirst().assignee()).isEqualTo(me.id());
        CustomerId left = owned(employed("Gone", false));
        assertThat(written(left, null, null).note().signedBy()).isEqualTo(me.id());
    }

    @Test
    void what_is_wrong_is_told_at_once_and_nothing_is_kept() {
        CustomerId customer = owned(null);
        Recipient stranger = reader(owned(null));
        var wrong = (WriteNote.Outcome.Wrong) write(customer, stranger, FollowUp.after("P-1D"));
        assertThat(wrong.faults())
                .extracting(it -> it.pointer() + " " + it.code())
                .containsExactlyInAnyOrder(
                        "/send/personId unknown_person", "/send nobody_to_sign", "/followUp in_past");
        assertThat(write(new CustomerId(UUID.randomUUID()), null, null))
                .isEqualTo(new WriteNote.Outcome.CustomerUnknown());
        assertThat(desk.tasks.asked()).isEmpty();
        assertThat(desk.events.all()).isEmpty();
        assertThat(desk.audit.all()).isEqualTo(List.of());
    }

    @Test
    void who_acts_for_no_employee_may_note_but_signs_nothing() {
        CustomerId customer = owned(null);
        var outcome = (WriteNote.Outcome.Written)
                notes.write.handle(new WriteNote.Command(new Actor.Job("x"), customer, "Noted.", null, null));
        assertThat(notes.notes
                        .find(ALL, outcome.id(), desk.clock.instant())
                        .orElseThrow()
                        .note()
                        .signedBy())
                .isNull();
    }
}
