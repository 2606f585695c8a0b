package sambandh.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.Customers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

class SortNamesTest {
    private final Db db = TestContext.bean(Db.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);

    /** As an older release leaves them, which knows nothing of the column. */
    @Test
    void names_of_an_older_release_are_sorted_afterwards() {
        Customer customer = SampleCustomers.customer().name("Ärzte  & Söhne").build();
        UUID id = customer.id().value();
        unitOfWork.run(() -> {
            TestContext.bean(Customers.class).add(customer);
            db.write("UPDATE customer SET sort_name = '' WHERE id = ?", id);
            db.write(
                    "INSERT INTO person (id, version, name, do_not_contact, created_at, changed_at)"
                            + " VALUES (?, 1, 'अनीता शर्मा', FALSE, ?, ?)",
                    id,
                    customer.createdAt(),
                    customer.createdAt());
        });
        SearchUpkeep upkeep = TestContext.bean(SearchUpkeep.class);
        while (upkeep.step()) {}
        assertThat(sorted("customer", id)).containsExactly("arzte sohne");
        assertThat(sorted("person", id)).containsExactly("अनीता शर्मा");
        assertThat(db.list("SELECT id FROM customer WHERE sort_name = ''", row -> row.uuid("id")))
                .isEmpty();
    }

    private List<String> sorted(String table, UUID id) {
        return db.list("SELECT sort_name FROM " + table + " WHERE id = ?", row -> row.text("sort_name"), id);
    }
}
