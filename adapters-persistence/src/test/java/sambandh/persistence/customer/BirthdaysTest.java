package sambandh.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.Customers;
import sambandh.application.customer.People;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.TestContext;

class BirthdaysTest {
    private final Birthdays birthdays = TestContext.bean(Birthdays.class);

    @Test
    void whose_birthday_it_is_is_found_by_customer_and_the_leap_day_on_the_28th() {
        UUID shop = customer();
        UUID mill = customer();
        UUID leap = born(shop, LocalDate.of(2000, 2, 29));
        UUID twin = born(shop, LocalDate.of(1990, 2, 28));
        born(shop, LocalDate.of(1990, 3, 1));
        born(mill, null);
        UUID newborn = born(mill, LocalDate.of(2027, 2, 28));
        List<UUID> both = List.of(shop, mill);
        assertThat(birthdays.on(LocalDate.of(2027, 2, 28), both))
                .containsOnlyKeys(shop)
                .containsEntry(shop, Set.of(leap, twin));
        assertThat(birthdays.on(LocalDate.of(2028, 2, 28), both))
                .containsEntry(shop, Set.of(twin))
                .containsEntry(mill, Set.of(newborn));
        assertThat(birthdays.on(LocalDate.of(2028, 2, 29), both)).containsEntry(shop, Set.of(leap));
        assertThat(birthdays.on(LocalDate.of(2028, 2, 29), List.of(mill))).isEmpty();
    }

    private static UUID customer() {
        Customer made = SampleCustomers.customer().build();
        TestContext.bean(UnitOfWork.class)
                .run(() -> TestContext.bean(Customers.class).add(made));
        return made.id().value();
    }

    private static UUID born(UUID customer, LocalDate day) {
        var id = new sambandh.domain.customer.CustomerId(customer);
        var details = new PersonDetails(
                "Somebody",
                null,
                null,
                null,
                day,
                List.of(),
                List.of(),
                false,
                Set.of(new Membership(id, new Code("buyer")), new Membership(id, new Code("billing"))),
                Set.of());
        Person made = Person.make(new PersonId(UUID.randomUUID()), details, java.time.Instant.EPOCH);
        TestContext.bean(UnitOfWork.class)
                .run(() -> TestContext.bean(People.class).add(made));
        return made.id().value();
    }
}
