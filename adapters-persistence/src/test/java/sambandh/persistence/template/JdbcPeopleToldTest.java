package sambandh.persistence.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.template.Readers;
import sambandh.application.template.TemplateFacts.Reader;
import sambandh.domain.shared.Language;
import sambandh.persistence.shared.TestContext;

class JdbcPeopleToldTest {
    private final JdbcPeopleTold told = TestContext.bean(JdbcPeopleTold.class);

    @Test
    void readers_are_told_by_name_with_their_customer_and_their_own_contact() {
        UUID owner = TemplatePeople.employee("Tenzing", true);
        UUID person = TemplatePeople.person("Anjali Rai", "Anjali", "hi");
        UUID plain = TemplatePeople.person("সীতা", null, null);
        UUID customer = TemplatePeople.customer("Rai Family", owner, person);
        Reader both = new Reader(person, customer, null);
        Reader nobodys = new Reader(plain, null, null);

        Map<Reader, Map<String, ?>> all = told.about(List.of(both, nobodys));

        assertThat(all.get(both).get("called")).isEqualTo("Anjali");
        assertThat(all.get(both).get("owner")).isEqualTo(Map.of("name", "Tenzing", "phone", "+919800000000"));
        assertThat(((Map<?, ?>) all.get(both).get("customer")).get("name")).isEqualTo("Rai Family");
        assertThat(all.get(nobodys)).isEqualTo(Map.of("name", "সীতা", "called", "সীতা"));
    }

    @Test
    void who_has_left_is_nobodys_contact() {
        UUID owner = TemplatePeople.employee("Gone", false);
        UUID person = TemplatePeople.person("Anjali Rai", null, null);
        Reader reader = new Reader(person, TemplatePeople.customer("Rai", owner, person), null);
        assertThat(told.about(List.of(reader)).get(reader).get("owner")).isNull();
    }

    @Test
    void readers_are_found_by_person_and_by_customer() {
        UUID person = TemplatePeople.person("Anjali Rai", null, "hi");
        UUID customer = TemplatePeople.customer("Rai", null, person);
        Readers readers = TestContext.bean(Readers.class);
        Readers.Known known = new Readers.Known(new Reader(person, customer, null), new Language("hi"));
        assertThat(readers.person(person)).contains(known);
        assertThat(readers.customer(customer)).contains(known);
        assertThat(readers.person(UUID.randomUUID())).isEmpty();
        assertThat(readers.customer(UUID.randomUUID())).isEmpty();
    }
}
