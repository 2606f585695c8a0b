package sambandh.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.company.Employees;
import sambandh.application.customer.ChangeCustomer;
import sambandh.application.customer.ChangePerson;
import sambandh.application.customer.CreateCustomer;
import sambandh.application.customer.CreatePerson;
import sambandh.application.customer.Customers;
import sambandh.application.customer.KeepOwnership;
import sambandh.application.customer.Ownerships;
import sambandh.application.customer.People;
import sambandh.application.customer.PutCustomer;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.customer.SamplePeople;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.Membership;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;
import sambandh.persistence.shared.TestContext;

/** Many at once on the database: rules that a check before the write alone would not keep. */
class AtOnceTest {
    private static final int MANY = 8;

    private final Customers customers = TestContext.bean(Customers.class);
    private final People people = TestContext.bean(People.class);
    private final Employees employees = TestContext.bean(Employees.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    private final Actor agent = new Actor.Job("test");
    private final Events events = event -> {};
    private final Audit audit = (actor, action, subject, before, after) -> {};
    private final Ids ids = UUID::randomUUID;
    private final Clock clock = Clock.systemUTC();
    private final KeepOwnership ownership = new KeepOwnership(TestContext.bean(Ownerships.class), events, ids);
    private final CreatePerson createPerson =
            new CreatePerson(people, customers, events, audit, unitOfWork, ids, clock);
    private final ChangePerson changePerson = new ChangePerson(people, customers, events, audit, unitOfWork, clock);
    private final CreateCustomer createCustomer = new CreateCustomer(
            customers, people, employees, ownership, createPerson, events, audit, unitOfWork, ids, clock);
    private final PutCustomer put = new PutCustomer(
            customers,
            createCustomer,
            new ChangeCustomer(customers, people, employees, ownership, events, audit, unitOfWork, clock),
            unitOfWork);

    @Test
    void puts_of_one_outside_id_make_one_customer() throws Exception {
        ExternalId erp = SampleCustomers.freshExternalId("erp");
        Customer.Details details = SampleCustomers.customer().details();
        List<Object> outcomes = atOnce(i -> put.handle(new PutCustomer.Command(agent, erp, null, details)));
        assertThat(outcomes)
                .filteredOn(o -> o instanceof PutCustomer.Outcome.Created)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(o -> o instanceof PutCustomer.Outcome.Changed)
                .hasSize(MANY - 1);
        assertThat(customers.findByExternalId(erp).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void a_private_customer_gets_one_person() throws Exception {
        Customer mira = SampleCustomers.privatePerson().build();
        unitOfWork.run(() -> customers.add(mira));
        var member = SamplePeople.person()
                .memberships(new Membership(mira.id(), Membership.SELF))
                .details();
        List<Object> outcomes = atOnce(i -> createPerson.handle(new CreatePerson.Command(agent, member)));
        assertThat(outcomes)
                .filteredOn(o -> o instanceof CreatePerson.Outcome.Created)
                .hasSize(1);
        assertThat(people.ofCustomer(mira.id(), MANY)).hasSize(1);
    }

    @Test
    void changes_of_one_version_lose_none() throws Exception {
        var person = SamplePeople.person().build();
        unitOfWork.run(() -> people.add(person));
        List<Object> outcomes = atOnce(i -> changePerson.handle(new ChangePerson.Command(
                agent, person.id(), 1, SamplePeople.person().name("N" + i).details())));
        assertThat(outcomes)
                .filteredOn(o -> o instanceof ChangePerson.Outcome.Changed)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(o -> o instanceof ChangePerson.Outcome.Stale)
                .hasSize(MANY - 1);
        assertThat(people.find(person.id()).orElseThrow().version()).isEqualTo(2);
    }

    private static List<Object> atOnce(IntFunction<Object> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
            List<Callable<Object>> all = IntStream.range(0, MANY)
                    .<Callable<Object>>mapToObj(i -> () -> work.apply(i))
                    .toList();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> done : threads.invokeAll(all)) {
                outcomes.add(done.get());
            }
            return outcomes;
        }
    }
}
