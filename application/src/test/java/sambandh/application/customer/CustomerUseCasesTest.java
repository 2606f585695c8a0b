package sambandh.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.TestClock;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerChanged;
import sambandh.domain.customer.CustomerCreated;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.OptOut;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonChanged;
import sambandh.domain.customer.PersonCreated;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;

class CustomerUseCasesTest {
    private static final ExternalId ERP_7 = ExternalId.of("erp", "7");

    private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCustomers customers = new InMemoryCustomers(unitOfWork);
    private final InMemoryPeople people = new InMemoryPeople(unitOfWork);
    private final InMemoryEmployees employees = new InMemoryEmployees(unitOfWork);
    private final RecordedAudit audit = new RecordedAudit();
    private final RecordedEvents events = new RecordedEvents();
    private final CountedIds ids = new CountedIds();
    private final Actor agent = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));
    private final CreatePerson createPerson =
            new CreatePerson(people, customers, events, audit, unitOfWork, ids, clock);
    private final ChangePerson changePerson = new ChangePerson(people, customers, events, audit, unitOfWork, clock);
    private final PutPerson putPerson = new PutPerson(people, createPerson, changePerson, unitOfWork);
    private final InMemoryOwnerships ownerships = new InMemoryOwnerships(unitOfWork);
    private final KeepOwnership ownership = new KeepOwnership(ownerships, events, ids);
    private final CreateCustomer create = new CreateCustomer(
            customers, people, employees, ownership, createPerson, events, audit, unitOfWork, ids, clock);
    private final ChangeCustomer change =
            new ChangeCustomer(customers, people, employees, ownership, events, audit, unitOfWork, clock);
    private final PutCustomer put = new PutCustomer(customers, create, change, unitOfWork);
    private final RecordOptOut recordOptOut = new RecordOptOut(people, audit, unitOfWork, clock);

    @Test
    void a_customer_is_kept_told_and_audited() {
        Customer made = created(SampleCustomers.customer().details());
        assertThat(customers.find(made.id())).contains(made);
        assertThat(events.all())
                .containsExactly(new CustomerCreated(made.id().value(), "organisation", clock.instant()));
        assertThat(audit.all()).singleElement().satisfies(e -> {
            assertThat(e.action()).isEqualTo("customer.create");
            assertThat(e.subject()).isEqualTo(made.id().value());
        });
    }

    @Test
    void a_private_customer_comes_with_its_person_in_one_go() {
        var details = SampleCustomers.privatePerson().details();
        var outcome = (CreateCustomer.Outcome.Created) create.handle(
                new CreateCustomer.Command(agent, details, SamplePeople.person().details()));
        assertThat(outcome.person().details().memberships())
                .containsExactly(new Membership(outcome.customer().id(), Membership.SELF));
        assertThat(people.ofCustomer(outcome.customer().id(), 5)).containsExactly(outcome.person());
        assertThat(events.all())
                .extracting(Object::getClass)
                .containsExactly((Class) CustomerCreated.class, PersonCreated.class);
        assertThat(((PersonCreated) events.all().getLast()).customerId())
                .isEqualTo(outcome.customer().id().value());
    }

    @Test
    void a_person_who_cannot_be_kept_keeps_the_customer_out_too() {
        createdPerson(SamplePeople.person().externalIds(ERP_7).details());
        var refused = create.handle(new CreateCustomer.Command(
                agent,
                SampleCustomers.privatePerson().details(),
                SamplePeople.person().externalIds(ERP_7).details()));
        assertThat(refused)
                .isEqualTo(new CreateCustomer.Outcome.PersonRefused(new PersonRefusal.ExternalIdTaken(ERP_7)));
        assertThat(customers.size()).isZero();
        assertThat(events.all()).hasSize(1);
    }

    @Test
    void only_a_private_customer_comes_with_a_person() {
        assertThatThrownBy(() -> new CreateCustomer.Command(
                        agent,
                        SampleCustomers.customer().details(),
                        SamplePeople.person().details()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_owner_must_be_an_employee() {
        var details = SampleCustomers.customer()
                .owner(new EmployeeId(UUID.randomUUID()))
                .details();
        assertThat(create.handle(new CreateCustomer.Command(agent, details, null)))
                .isEqualTo(new CreateCustomer.Outcome.Refused(new CustomerRefusal.OwnerUnknown()));
        assertThat(customers.size()).isZero();
        assertThat(events.all()).isEmpty();
    }

    @Test
    void a_change_made_from_an_older_version_is_refused() {
        Customer made = created(SampleCustomers.customer().details());
        var first = new ChangeCustomer.Command(
                agent, made.id(), 1, SampleCustomers.customer().name("New").details());
        assertThat(change.handle(first)).isInstanceOf(ChangeCustomer.Outcome.Changed.class);
        assertThat(change.handle(first)).isEqualTo(new ChangeCustomer.Outcome.Stale());
        assertThat(events.all()).last().isEqualTo(new CustomerChanged(made.id().value(), 2, clock.instant()));
        assertThat(events.all()).hasSize(2);
    }

    @Test
    void an_outside_id_belongs_to_one_customer_only() {
        created(SampleCustomers.customer().externalIds(ERP_7).details());
        Customer other = created(SampleCustomers.customer().details());
        var stolen = SampleCustomers.customer().externalIds(ERP_7).details();
        var taken = new CustomerRefusal.ExternalIdTaken(ERP_7);
        assertThat(create.handle(new CreateCustomer.Command(agent, stolen, null)))
                .isEqualTo(new CreateCustomer.Outcome.Refused(taken));
        assertThat(change.handle(new ChangeCustomer.Command(agent, other.id(), 1, stolen)))
                .isEqualTo(new ChangeCustomer.Outcome.Refused(taken));
    }

    @Test
    void a_put_makes_then_changes_and_keeps_all_outside_ids() {
        ExternalId shop = ExternalId.of("shop", "s7");
        var first = new PutCustomer.Command(
                agent, ERP_7, null, SampleCustomers.customer().externalIds(shop).details());
        assertThat(put.handle(first)).isInstanceOf(PutCustomer.Outcome.Created.class);
        assertThat(put.handle(first)).isInstanceOf(PutCustomer.Outcome.Changed.class);
        assertThat(events.all()).hasSize(1);
        var second = new PutCustomer.Command(
                agent,
                ERP_7,
                1L,
                SampleCustomers.customer().attributes(Map.of()).details());
        assertThat(put.handle(second)).isInstanceOf(PutCustomer.Outcome.Changed.class);
        assertThat(put.handle(second)).isEqualTo(new PutCustomer.Outcome.Stale());
        Customer kept = customers.findByExternalId(shop).orElseThrow();
        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.details().externalIds()).containsExactlyInAnyOrder(shop, ERP_7);
        assertThat(kept.details().attributes()).isEmpty();
    }

    @Test
    void a_private_customer_has_one_person() {
        Customer mira = created(SampleCustomers.privatePerson().details());
        PersonDetails member = SamplePeople.person()
                .memberships(new Membership(mira.id(), Membership.SELF))
                .details();
        Person first = createdPerson(member);
        assertThat(createPerson.handle(new CreatePerson.Command(agent, member)))
                .isEqualTo(new CreatePerson.Outcome.Refused(new PersonRefusal.CustomerHasItsPerson(mira.id())));
        assertThat(changePerson.handle(new ChangePerson.Command(agent, first.id(), 1, member)))
                .isInstanceOf(ChangePerson.Outcome.Changed.class);
        assertThat(people.size()).isEqualTo(1);
    }

    @Test
    void a_customer_with_more_people_does_not_become_private() {
        Customer home =
                created(SampleCustomers.customer().kind(Customer.Kind.HOUSEHOLD).details());
        PersonDetails member = SamplePeople.person()
                .memberships(new Membership(home.id(), new Code("parent")))
                .details();
        createdPerson(member);
        createdPerson(member);
        var command = new ChangeCustomer.Command(
                agent, home.id(), 1, SampleCustomers.privatePerson().details());
        assertThat(change.handle(command))
                .isEqualTo(new ChangeCustomer.Outcome.Refused(new CustomerRefusal.HasMorePeople()));
        assertThat(customers.find(home.id())).contains(home);
    }

    @Test
    void an_outside_system_that_says_nothing_on_it_does_not_lift_do_not_contact() {
        PersonDetails silent = SamplePeople.person().details();
        PersonDetails quiet = SamplePeople.person().doNotContact(true).details();
        putPerson.handle(new PutPerson.Command(agent, ERP_7, null, quiet, false));
        putPerson.handle(new PutPerson.Command(agent, ERP_7, null, silent, true));
        assertThat(people.findByExternalId(ERP_7).orElseThrow().details().doNotContact())
                .isTrue();
        putPerson.handle(new PutPerson.Command(agent, ERP_7, null, silent, false));
        assertThat(people.findByExternalId(ERP_7).orElseThrow().details().doNotContact())
                .isFalse();
        assertThat(events.all())
                .extracting(Object::getClass)
                .containsExactly((Class) PersonCreated.class, PersonChanged.class);
    }

    @Test
    void opting_out_twice_is_opting_out_once_and_leaves_the_version() {
        Person person = createdPerson(SamplePeople.person().details());
        var out = new RecordOptOut.Command(agent, person.id(), OptOut.ALL, true);
        assertThat(recordOptOut.handle(out)).isEqualTo(recordOptOut.handle(out));
        Person now = people.find(person.id()).orElseThrow();
        assertThat(now.version()).isEqualTo(1);
        assertThat(now.hasOptedOutOf(new Code("thanks"))).isTrue();
        assertThat(now.optOuts()).containsExactly(new OptOut(OptOut.ALL, clock.instant(), agent.reference()));
        recordOptOut.handle(new RecordOptOut.Command(agent, person.id(), OptOut.ALL, false));
        assertThat(people.find(person.id()).orElseThrow().hasOptedOutOf(new Code("thanks")))
                .isFalse();
        assertThat(audit.all())
                .extracting(RecordedAudit.Entry::action)
                .containsExactly("person.create", "person.opt-out", "person.opt-in");
        assertThat(audit.all().getLast().before().get("optOuts")).isEqualTo(List.of("all"));
    }

    @Test
    void topics_are_not_without_number_but_all_is_always_heard() {
        Person person = createdPerson(SamplePeople.person().details());
        for (int i = 0; i < OptOut.AT_MOST; i++) {
            recordOptOut.handle(new RecordOptOut.Command(agent, person.id(), new Code("t" + i), true));
        }
        assertThat(recordOptOut.handle(new RecordOptOut.Command(agent, person.id(), new Code("more"), true)))
                .isEqualTo(new RecordOptOut.Outcome.TooMany());
        assertThat(recordOptOut.handle(new RecordOptOut.Command(agent, person.id(), OptOut.ALL, true)))
                .isInstanceOf(RecordOptOut.Outcome.Recorded.class);
    }

    private Customer created(Customer.Details details) {
        return ((CreateCustomer.Outcome.Created) create.handle(new CreateCustomer.Command(agent, details, null)))
                .customer();
    }

    private Person createdPerson(PersonDetails details) {
        return ((CreatePerson.Outcome.Created) createPerson.handle(new CreatePerson.Command(agent, details))).person();
    }
}
