package sambandh.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sambandh.application.company.Employees;
import sambandh.application.customer.CreateCustomer;
import sambandh.application.customer.CreatePerson;
import sambandh.application.customer.Customers;
import sambandh.application.customer.KeepOwnership;
import sambandh.application.customer.Ownerships;
import sambandh.application.customer.People;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.IdempotentAnswers;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Actor;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

/** How many statements a new customer is, as the server counts them; each is some 5 % of what a create takes. */
class CreateStatementsTest {
    private record Asked(long connection, long statements) {
        long since(Asked before) {
            assertThat(connection).isEqualTo(before.connection());
            return statements - before.statements();
        }
    }

    private final Db db = TestContext.bean(Db.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    private final IdempotentAnswers answers = TestContext.bean(IdempotentAnswers.class);
    private final Customers customers = TestContext.bean(Customers.class);
    private final People people = TestContext.bean(People.class);
    private final Events events = TestContext.bean(Events.class);
    private final Audit audit = TestContext.bean(Audit.class);
    private final Ids ids = TestContext.bean(Ids.class);
    private final Clock clock = Clock.systemUTC();
    private final CreateCustomer create = new CreateCustomer(
            customers,
            people,
            TestContext.bean(Employees.class),
            new KeepOwnership(TestContext.bean(Ownerships.class), events, ids),
            new CreatePerson(people, customers, events, audit, unitOfWork, ids, clock),
            events,
            audit,
            unitOfWork,
            ids,
            clock);

    @Test
    void a_new_customer_is_its_row_its_tokens_event_and_audit_and_a_key_taken_and_answered() {
        // of two, since now and then old answers are swept away besides
        long fewest = Stream.generate(this::statementsOfOne)
                .limit(2)
                .min(Long::compare)
                .orElseThrow();
        assertThat(fewest).isEqualTo(6);
    }

    @Test
    void a_unit_of_work_is_a_commit_and_nothing_more() {
        Asked before = unitOfWork.perform(this::ask);
        unitOfWork.run(() -> db.exists("SELECT 1"));
        Asked after = unitOfWork.perform(this::ask);
        assertThat(after.since(before))
                .as("commit, statement, commit, and both questions of asking")
                .isEqualTo(5);
    }

    private long statementsOfOne() {
        return unitOfWork.perform(() -> {
            Asked before = ask();
            String key = UUID.randomUUID().toString();
            answers.findOrTake("user:1", key, "digest");
            create.handle(new CreateCustomer.Command(
                    new Actor.Job("test"),
                    SampleCustomers.customer().name("Himalaya Tea House").details(),
                    null));
            answers.keep("user:1", key, new IdempotentAnswers.Answer("digest", 201, null, null, "{}", Set.of()));
            return ask().since(before) - 2;
        });
    }

    private Asked ask() {
        long connection =
                db.list("SELECT CONNECTION_ID() AS id", row -> row.number("id")).getFirst();
        long statements = db.list("SHOW SESSION STATUS LIKE 'Questions'", row -> Long.parseLong(row.text("Value")))
                .getFirst();
        return new Asked(connection, statements);
    }
}
