package sambandh.persistence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Addressees;
import sambandh.application.letter.Addressees.Reached;
import sambandh.application.letter.Recipients;
import sambandh.persistence.shared.TestContext;

class JdbcAddresseesTest {
    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");

    private final Addressees addressees = TestContext.bean(Addressees.class);
    private final Recipients recipients = TestContext.bean(Recipients.class);

    private static UUID customer(String... people) {
        UUID customer = People.customer("Asia/Kathmandu", EARLY);
        for (String name : people) {
            UUID person = People.person(name, null, null, name.startsWith("Far") ? "Asia/Tokyo" : null);
            People.belongs(person, customer, "buyer");
            People.belongs(person, customer, "billing");
            if (name.endsWith("with")) {
                People.address(person, 1, "a@example.com");
            }
        }
        return customer;
    }

    @Test
    void people_can_be_named_and_the_others_are_chosen() {
        UUID customer = customer("Old", "Near with", "Far with");
        UUID other = customer("One with", "Two with");
        UUID last = addressees.of(List.of(other)).getFirst().personId();
        UUID named = People.person("Named", null, null, "Asia/Tokyo");
        People.belongs(named, customer, "buyer");
        People.belongs(named, customer, "billing");
        assertThat(addressees.of(Map.of(customer, Set.of(named), other, Set.of())))
                .containsExactlyInAnyOrder(
                        new Reached(customer, named, ZoneId.of("Asia/Tokyo")),
                        new Reached(other, last, ZoneId.of("Asia/Kathmandu")));
    }

    @Test
    void each_customer_has_the_one_whom_a_single_letter_would_reach() {
        List<UUID> customers = List.of(
                customer("Old", "Near with", "Far with"),
                customer("Far"),
                customer(),
                customer("Far with", "One", "Two"),
                customer("One with", "Two with", "Three with"));
        List<Reached> reached = addressees.of(customers);
        assertThat(reached)
                .extracting(Reached::customerId)
                .doesNotContain(customers.get(2))
                .hasSize(4);
        assertThat(reached).allSatisfy(one -> {
            Recipients.Recipient alone =
                    recipients.findForCustomer(one.customerId()).orElseThrow();
            assertThat(one.personId()).isEqualTo(alone.personId());
            assertThat(one.zone()).isEqualTo(alone.zone());
        });
    }
}
