package sambandh.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.CustomerSearchContract;
import sambandh.application.customer.CustomerSearchViews;
import sambandh.application.customer.Customers;
import sambandh.application.customer.People;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.TokenMarks;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

class JdbcCustomerSearchTest implements CustomerSearchContract {
    private final Db db = TestContext.bean(Db.class);

    @Test
    void tokens_vanish_with_their_person_and_with_their_customer() {
        Code all = SampleCustomers.freshIndustry();
        Customer customer = add(all, "Tea House");
        Person person = join(customer, "Devika Menon", "devika@example.com");
        assertThat(tokens(customer)).isGreaterThan(8);
        unitOfWork()
                .run(() ->
                        db.write("DELETE FROM person WHERE id = ?", person.id().value()));
        assertThat(found(all, "devika")).isEmpty();
        assertThat(found(all, "tea")).hasSize(1);
        assertThat(tokens(customer)).isEqualTo(4);
        unitOfWork()
                .run(() -> db.write(
                        "DELETE FROM customer WHERE id = ?", customer.id().value()));
        assertThat(tokens(customer)).isZero();
    }

    @Test
    void whoever_has_no_tokens_yet_gets_them_afterwards_once() {
        Code all = SampleCustomers.freshIndustry();
        Customer customer = add(all, "Tea House");
        join(customer, "Devika Menon", "devika@example.com");
        long before = tokens(customer);
        unitOfWork().run(() -> {
            db.write(
                    "DELETE FROM customer_token WHERE customer_id = ?",
                    customer.id().value());
            db.write("DELETE FROM customer_token_upkeep");
        });
        assertThat(found(all, "devika")).isEmpty();
        SearchUpkeep upkeep = TestContext.bean(SearchUpkeep.class);
        while (upkeep.step()) {
            assertThat(db.exists("SELECT 1 FROM customer_token_upkeep WHERE done = FALSE"))
                    .isTrue();
        }
        assertThat(found(all, "devika")).containsExactly("Tea House");
        assertThat(tokens(customer)).isEqualTo(before);
        assertThat(upkeep.step()).isFalse();
    }

    @Test
    void each_token_bears_the_marks_of_all_tokens_of_its_customer() {
        Code all = SampleCustomers.freshIndustry();
        Customer customer = add(all, "Tea House");
        assertMarked(customer);
        join(customer, "Devika Menon", "devika@example.com");
        assertMarked(customer);
        assertThat(found(all, "devika tea")).containsExactly("Tea House");
        join(customer, "শর্মা", "x@example.com");
        assertMarked(customer);
        assertThat(found(all, "menon sharma")).containsExactly("Tea House");
    }

    @Test
    void marks_are_made_for_tokens_that_are_older() {
        Customer customer = add(SampleCustomers.freshIndustry(), "Old Tea House");
        unitOfWork().run(() -> {
            db.write(
                    "UPDATE customer_token SET marks = DEFAULT WHERE customer_id = ?",
                    customer.id().value());
            db.write("DELETE FROM customer_token_upkeep");
        });
        assertThat(marks(customer)).containsOnly(TokenMarks.ALL);
        SearchUpkeep upkeep = TestContext.bean(SearchUpkeep.class);
        while (upkeep.step()) {
            assertThat(marks(customer)).hasSizeLessThanOrEqualTo(1);
        }
        assertMarked(customer);
        assertThat(marks(customer)).doesNotContain(TokenMarks.ALL);
    }

    private void assertMarked(Customer customer) {
        List<String> tokens = db.list(
                "SELECT token FROM customer_token WHERE customer_id = ?",
                row -> row.text("token"),
                customer.id().value());
        assertThat(marks(customer)).containsExactly(TokenMarks.of(tokens));
    }

    private Set<Long> marks(Customer customer) {
        return Set.copyOf(db.list(
                "SELECT DISTINCT marks FROM customer_token WHERE customer_id = ?",
                row -> row.number("marks"),
                customer.id().value()));
    }

    private long tokens(Customer customer) {
        return db.one(
                        "SELECT COUNT(*) AS n FROM customer_token WHERE customer_id = ?",
                        row -> row.number("n"),
                        customer.id().value())
                .orElseThrow();
    }

    @Override
    public Customers customers() {
        return TestContext.bean(Customers.class);
    }

    @Override
    public People people() {
        return TestContext.bean(People.class);
    }

    @Override
    public CustomerSearchViews search() {
        return TestContext.bean(CustomerSearchViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
