package sambandh.persistence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Recipients;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;
import sambandh.persistence.shared.TestContext;

class JdbcRecipientsTest {
    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Code THANKS = new Code("thanks");

    private final Recipients recipients = TestContext.bean(Recipients.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);

    @Test
    void a_person_is_read_with_all_that_letters_need() {
        UUID person = People.person("অনির্বাণ সেনগুপ্ত", "অনির্বাণদা", "bn", "Asia/Dhaka");
        UUID later = People.customer(null, EARLY.plusSeconds(1));
        UUID first = People.customer(null, EARLY);
        People.belongs(person, later, "buyer");
        People.belongs(person, first, "buyer");
        People.belongs(person, first, "billing");
        People.address(person, 2, "second@example.com");
        People.address(person, 1, "first@example.com");

        Recipients.Recipient found = recipients.find(person).orElseThrow();
        assertThat(found.name()).isEqualTo("অনির্বাণ সেনগুপ্ত");
        assertThat(found.called()).isEqualTo("অনির্বাণদা");
        assertThat(found.language()).isEqualTo(new Language("bn"));
        assertThat(found.zone()).isEqualTo(ZoneId.of("Asia/Dhaka"));
        assertThat(found.address()).isEqualTo(new EmailAddress("first@example.com"));
        assertThat(found.customers()).isEqualTo(List.of(first, later));
        assertThat(found.optOuts()).isEmpty();
        assertThat(recipients.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void an_address_is_known_to_be_somebodys() {
        String address = "Somebody." + UUID.randomUUID() + "@example.com";
        assertThat(recipients.isSomebodys(new EmailAddress(address))).isFalse();
        UUID person = People.person("Somebody", null, null, null);
        People.address(person, 1, "first." + address);
        People.address(person, 2, address);
        assertThat(recipients.isSomebodys(new EmailAddress(address))).isTrue();
        People.address(person, 3, address.toLowerCase(Locale.ROOT));
        assertThat(recipients.isSomebodys(new EmailAddress(address.toUpperCase(Locale.ROOT))))
                .isTrue();
    }

    @Test
    void what_a_person_lacks_the_customer_has() {
        UUID person = People.person("Somebody", null, null, null);
        People.belongs(person, People.customer("Asia/Kathmandu", EARLY), "buyer");

        Recipients.Recipient found = recipients.find(person).orElseThrow();
        assertThat(found.zone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
        assertThat(found.called()).isEqualTo("Somebody");
        assertThat(found.language()).isNull();
        assertThat(found.address()).isNull();
    }

    @Test
    void a_customers_letters_go_to_somebody_who_can_get_them() {
        UUID customer = People.customer(null, EARLY);
        assertThat(recipients.findForCustomer(customer)).isEmpty();
        UUID without = People.person("Without", null, null, null);
        UUID with = People.person("With", null, null, null);
        People.belongs(without, customer, "buyer");
        People.belongs(with, customer, "buyer");
        People.address(with, 1, "with@example.com");

        assertThat(recipients.findForCustomer(customer).orElseThrow().personId())
                .isEqualTo(with);
    }

    @Test
    void opting_out_twice_is_once() {
        UUID person = People.person("Somebody", null, null, null);
        assertThat(optOut(person)).isTrue();
        assertThat(optOut(person)).isFalse();
        assertThat(optOut(UUID.randomUUID())).isFalse();
        assertThat(recipients.find(person).orElseThrow().optOuts()).containsExactly(THANKS);
    }

    private boolean optOut(UUID person) {
        return unitOfWork.perform(() -> recipients.optOut(person, THANKS, EARLY, "person:" + person));
    }
}
