package sambandh.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.InvalidValue;

class PersonTest {
    private static final CustomerId SHOP = new CustomerId(UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(
            strings = {"1980-02-30", "29.02.1980", "+12345-01-01", "1849-12-31", "2200-01-01", "-001-01-01", "soon"})
    void what_is_no_birthday_is_refused(String raw) {
        assertThatThrownBy(() -> PersonDetails.birthday(raw))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("invalid_date"));
    }

    @Test
    void a_birthday_on_a_leap_day_is_one() {
        assertThat(PersonDetails.birthday(" 1980-02-29 ")).isEqualTo(LocalDate.of(1980, 2, 29));
    }

    @Test
    void one_address_stands_once_however_its_domain_is_written() {
        assertThatThrownBy(() -> person("a@example.com", "a@EXAMPLE.com"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("duplicate"));
    }

    @Test
    void a_mailbox_in_two_cases_is_one() {
        assertThat(person("Ann@example.com", "b@example.com", "ann@example.com")
                        .details()
                        .emails())
                .containsExactly(new EmailAddress("Ann@example.com"), new EmailAddress("b@example.com"));
    }

    @Test
    void all_stands_for_every_topic_and_a_topic_for_itself() {
        Person person = person("a@example.com");
        assertThat(person.hasOptedOutOf(new Code("thanks"))).isFalse();
        assertThat(optedOut(person, "thanks").hasOptedOutOf(new Code("thanks"))).isTrue();
        assertThat(optedOut(person, "newsletter").hasOptedOutOf(new Code("thanks")))
                .isFalse();
        assertThat(optedOut(person, "all").hasOptedOutOf(new Code("thanks"))).isTrue();
    }

    @Test
    void the_only_customer_is_only_one_in_whatever_roles() {
        Person person = person("a@example.com");
        assertThat(person.onlyCustomer()).isNull();
        PersonDetails buyer = person.details()
                .withMembership(new Membership(SHOP, new Code("buyer")))
                .withMembership(new Membership(SHOP, new Code("billing")));
        assertThat(person.change(buyer, Instant.EPOCH).onlyCustomer()).isEqualTo(SHOP);
        PersonDetails elsewhere =
                buyer.withMembership(new Membership(new CustomerId(UUID.randomUUID()), new Code("buyer")));
        assertThat(person.change(elsewhere, Instant.EPOCH).onlyCustomer()).isNull();
    }

    @Test
    void more_outside_ids_take_none_away() {
        ExternalId erp = ExternalId.of("erp", "1");
        ExternalId desk = ExternalId.of("desk", "1");
        PersonDetails both =
                person("a@example.com").details().withExternalIds(Set.of(erp)).withExternalIds(Set.of(desk, erp));
        assertThat(both.externalIds()).containsExactlyInAnyOrder(erp, desk);
    }

    private static Person optedOut(Person p, String topic) {
        var optOut = new OptOut(new Code(topic), Instant.EPOCH, "job:test");
        return new Person(p.id(), p.version(), p.details(), List.of(optOut), p.createdAt(), p.changedAt());
    }

    private static Person person(String... emails) {
        List<EmailAddress> addresses =
                Arrays.stream(emails).map(EmailAddress::new).toList();
        var details = new PersonDetails("A", null, null, null, null, addresses, List.of(), false, Set.of(), Set.of());
        return Person.make(new PersonId(UUID.randomUUID()), details, Instant.EPOCH);
    }
}
