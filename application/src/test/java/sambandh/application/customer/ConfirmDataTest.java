package sambandh.application.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.TestClock;
import sambandh.domain.customer.Confirmation;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Actor;

class ConfirmDataTest {
    private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCustomers customers = new InMemoryCustomers(unitOfWork);
    private final InMemoryPeople people = new InMemoryPeople(unitOfWork, customers);
    private final InMemoryEmployees employees = new InMemoryEmployees(unitOfWork);
    private final RecordedAudit audit = new RecordedAudit();
    private final RecordedEvents events = new RecordedEvents();
    private final InMemoryDataRules rules = new InMemoryDataRules(unitOfWork);
    private final Freshness freshness = new Freshness(rules, new InMemoryCompanyProfiles(unitOfWork), clock);
    private final CreatePerson createPerson =
            new CreatePerson(people, customers, events, audit, unitOfWork, new CountedIds(), clock);
    private final ChangePerson changePerson = new ChangePerson(people, customers, events, audit, unitOfWork, clock);
    private final KeepOwnership ownership =
            new KeepOwnership(new InMemoryOwnerships(unitOfWork), events, new CountedIds());
    private final CreateCustomer createCustomer = new CreateCustomer(
            customers, people, employees, ownership, createPerson, events, audit, unitOfWork, new CountedIds(), clock);
    private final ChangeCustomer changeCustomer =
            new ChangeCustomer(customers, people, employees, ownership, events, audit, unitOfWork, clock);
    private final ConfirmData confirm = new ConfirmData(customers, people, audit, unitOfWork, clock);
    private final Actor agent = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));
    private final Actor key = new Actor.Key(UUID.randomUUID(), Set.of("agent"));

    @Test
    void people_confirm_by_taking_in_and_changing_and_other_systems_do_not() {
        Person byHand = made(agent);
        Person bySystem = made(key);
        assertThat(byHand.confirmedAt()).isEqualTo(clock.instant());
        assertThat(bySystem.confirmedAt()).isNull();
        clock.advance(Duration.ofDays(1));
        var details = SamplePeople.person().name("नई").details();
        changePerson.handle(new ChangePerson.Command(key, bySystem.id(), 1, details));
        assertThat(now(bySystem).confirmedAt()).isNull();
        changePerson.handle(new ChangePerson.Command(
                agent, bySystem.id(), 2, SamplePeople.person().details()));
        assertThat(now(bySystem).confirmedAt()).isEqualTo(clock.instant());
    }

    @Test
    void customers_are_confirmed_like_their_people() {
        var details = SampleCustomers.customer().details();
        Customer byHand = made(agent, details);
        assertThat(byHand.confirmedAt()).isEqualTo(clock.instant());
        assertThat(made(key, details).confirmedAt()).isNull();
        clock.advance(Duration.ofDays(1));
        changeCustomer.handle(new ChangeCustomer.Command(
                agent, byHand.id(), 1, SampleCustomers.customer().name("New").details()));
        assertThat(customers.find(byHand.id()).orElseThrow().confirmedAt()).isEqualTo(clock.instant());
    }

    @Test
    void whoever_says_that_it_is_right_makes_nobodys_edit_stale() {
        Person person = made(key);
        clock.advance(Duration.ofDays(1));
        assertThat(confirm.handle(key, person.id())).contains(now(person));
        assertThat(now(person).confirmedAt()).isEqualTo(clock.instant());
        assertThat(now(person).version()).isEqualTo(1);
        assertThat(audit.all().getLast().action()).isEqualTo("person.confirm");
        Customer customer = made(key, SampleCustomers.customer().details());
        assertThat(confirm.handle(agent, customer.id()).orElseThrow().confirmedAt())
                .isEqualTo(clock.instant());
        assertThat(confirm.handle(agent, new PersonId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void the_company_says_when_data_are_stale() {
        Person person = made(agent);
        assertThat(isStale(person)).isFalse();
        clock.advance(Duration.ofDays(365));
        assertThat(isStale(person)).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(isStale(person)).isTrue();
        assertThat(isStale(made(key))).isTrue();
        var change = new ChangeDataRules(rules, freshness, audit, unitOfWork);
        change.handle(new ChangeDataRules.Command(agent, 0, Period.ofDays(400)));
        assertThat(isStale(person)).isFalse();
        assertThat(change.handle(new ChangeDataRules.Command(agent, 0, Period.ofDays(1))))
                .isEqualTo(new ChangeDataRules.Outcome.Stale());
    }

    private boolean isStale(Person person) {
        return Confirmation.isStale(person.confirmedAt(), freshness.staleBefore());
    }

    private Person made(Actor by) {
        return ((CreatePerson.Outcome.Created) createPerson.handle(
                        new CreatePerson.Command(by, SamplePeople.person().details())))
                .person();
    }

    private Customer made(Actor by, Customer.Details details) {
        return ((CreateCustomer.Outcome.Created) createCustomer.handle(new CreateCustomer.Command(by, details, null)))
                .customer();
    }

    private Person now(Person person) {
        return people.find(person.id()).orElseThrow();
    }
}
