package sambandh.rest.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.InMemoryPeople;
import sambandh.application.customer.SampleCustomers;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class CustomerSliceTest {
    static final String CUSTOMERS = "/api/v1/customers";

    private final Client agent = RestSlice.as("agent");
    private final Client manager = RestSlice.as("manager");
    private final String industry = SampleCustomers.freshIndustry().value();
    private final String own = UUID.randomUUID().toString();

    @Test
    void a_customer_is_taken_in_and_read_again() {
        Answer made = agent.post(CUSTOMERS, """
                {"kind": "organisation", "name": "চা বাগান", "country": "in", "industry": "%s", "zone": "Asia/Kolkata",
                 "attributes": {"tier": "gold", "since": "1998", "none": null},
                 "externalIds": [{"source": "erp", "externalId": "%s"}]}""".formatted(industry, own));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.text("/country")).isEqualTo("IN");
        assertThat(made.text("/attributes/tier")).isEqualTo("gold");
        assertThat(made.at("/attributes").size()).isEqualTo(2);
        assertThat(made.at("/person")).isNull();
        assertThat(agent.get(made.header("Location")).body()).isEqualTo(made.body());
        assertThat(agent.get(CUSTOMERS + "/by-external-id/erp/" + own).body()).isEqualTo(made.body());
    }

    @Test
    void a_private_customer_and_its_person_are_taken_in_by_one_call() {
        Answer made = agent.post(CUSTOMERS, """
                {"kind": "private_person", "name": "Sumitra Sen",
                 "person": {"name": "সুমিত্রা সেন", "language": "bn", "emails": ["sumitra@example.com"]}}""");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("/person/name")).isEqualTo("সুমিত্রা সেন");
        assertThat(made.text("/person/memberships/0/role")).isEqualTo("self");
        Answer people = agent.get(made.header("Location") + "/people");
        assertThat(people.texts("/items", "id")).containsExactly(made.text("/person/id"));
        Answer second = agent.post("/api/v1/people", """
                {"name": "Else", "memberships": [{"customerId": "%s", "role": "self"}]}""".formatted(made.text("/id")));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.faults()).containsExactly("/memberships has_its_person");
    }

    @Test
    void what_is_wrong_with_the_person_keeps_the_customer_out_too() {
        int customers = RestSlice.bean(InMemoryCustomers.class).size();
        int people = RestSlice.bean(InMemoryPeople.class).size();
        Answer faulty = agent.post(CUSTOMERS, """
                {"kind": "private_person", "name": "A", "person": {"name": "A", "emails": ["no"]}}""");
        assertThat(faulty.faults()).containsExactly("/person/emails/0 invalid_email");
        Answer company = agent.post(CUSTOMERS, """
                {"kind": "organisation", "name": "A", "person": {"name": "A"}}""");
        assertThat(company.faults()).containsExactly("/person only_private_person");
        assertThat(RestSlice.bean(InMemoryCustomers.class).size()).isEqualTo(customers);
        agent.post("/api/v1/people", """
                {"name": "A", "externalIds": [{"source": "erp", "externalId": "%s"}]}""".formatted(own));
        Answer taken = agent.post(CUSTOMERS, """
                {"kind": "private_person", "name": "A",
                 "person": {"name": "A", "externalIds": [{"source": "erp", "externalId": "%s"}]}}""".formatted(own));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.faults()).containsExactly("/person/externalIds external_id_taken");
        assertThat(RestSlice.bean(InMemoryCustomers.class).size()).isEqualTo(customers);
        assertThat(RestSlice.bean(InMemoryPeople.class).size()).isEqualTo(people + 1);
    }

    @Test
    void a_change_names_only_what_changes_down_to_an_attribute() {
        Answer made = make("A");
        Answer changed = agent.patch(made.header("Location"), made.etag(), """
                {"country": null, "attributes": {"tier": null, "city": "Kolkata"}}""");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.at("/country")).isNull();
        assertThat(changed.at("/attributes/tier")).isNull();
        assertThat(changed.text("/attributes/city")).isEqualTo("Kolkata");
        assertThat(changed.text("/name")).isEqualTo("A");
        assertThat(agent.patch(made.header("Location"), changed.etag(), "{\"person\": {\"name\": \"B\"}}")
                        .faults())
                .containsExactly("/person unknown_field");
    }

    @Test
    void a_put_by_an_outside_id_makes_then_changes_and_loses_no_outside_id() {
        String path = CUSTOMERS + "/by-external-id/shop/" + own + "%20%C3%A9";
        Answer made = manager.put(path, """
                {"kind": "household", "name": "A", "externalIds": [{"source": "erp", "externalId": "%s"}]}""".formatted(own));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.texts("/externalIds", "externalId")).containsExactlyInAnyOrder(own, own + " é");
        Answer again = manager.put(path, "{\"kind\": \"household\", \"name\": \"B\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/id")).isEqualTo(made.text("/id"));
        assertThat(again.texts("/externalIds", "source")).containsExactlyInAnyOrder("erp", "shop");
        assertThat(manager.with("If-Match", made.etag())
                        .put(path, "{\"kind\": \"household\", \"name\": \"C\"}")
                        .status())
                .isEqualTo(412);
        assertThat(manager.get(path).text("/name")).isEqualTo("B");
        assertThat(agent.put(path, "{\"kind\": \"household\", \"name\": \"C\"}").status())
                .isEqualTo(403);
        assertThat(manager.get(CUSTOMERS + "/by-external-id/No%20Source/1").status())
                .isEqualTo(404);
    }

    @Test
    void a_clash_names_no_other_record() {
        String body = """
                {"kind": "household", "name": "Secret name", "externalIds": [{"source": "erp", "externalId": "%s"}]}""".formatted(own);
        Answer first = agent.post(CUSTOMERS, body);
        int before = RestSlice.bean(InMemoryCustomers.class).size();
        Answer second = agent.post(CUSTOMERS, body);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.faults()).containsExactly("/externalIds external_id_taken");
        assertThat(second.body()).doesNotContain(first.text("/id")).doesNotContain("Secret");
        assertThat(RestSlice.bean(InMemoryCustomers.class).size()).isEqualTo(before);
    }

    @Test
    void an_owner_is_an_employee() {
        String asha = manager.post("/api/v1/employees", "{\"name\": \"Asha\"}").text("/id");
        Answer mine = agent.post(CUSTOMERS, """
                {"kind": "household", "name": "A", "ownerId": "%s"}""".formatted(asha));
        assertThat(mine.status()).isEqualTo(201);
        assertThat(agent.get(CUSTOMERS + "?ownerId=" + asha).texts("/items", "id"))
                .containsExactly(mine.text("/id"));
        Answer nobodys = agent.post(CUSTOMERS, """
                {"kind": "household", "name": "A", "ownerId": "%s"}""".formatted(UUID.randomUUID()));
        assertThat(nobodys.status()).isEqualTo(422);
        assertThat(nobodys.faults()).containsExactly("/ownerId unknown_employee");
    }

    @Test
    void a_list_is_filtered_sorted_counted_and_paged() {
        for (String name : new String[] {"b", "c", "a"}) {
            make(name);
        }
        String list = CUSTOMERS + "?industry=" + industry;
        Answer first = agent.get(list + "&limit=2&sort=-name&count=true&country=IN&kind=organisation");
        assertThat(first.texts("/items", "name")).containsExactly("c", "b");
        assertThat(first.text("/count")).isEqualTo("3");
        String next = first.header("Link").substring(1, first.header("Link").indexOf('>'));
        assertThat(agent.get(next).texts("/items", "name")).containsExactly("a");
        assertThat(agent.get(list).at("/count")).as("nobody asked").isNull();
        assertThat(agent.get(list + "&sort=createdAt").texts("/items", "name")).containsExactly("b", "c", "a");
        assertThat(agent.get(list + "&country=NP&count=true").text("/count")).isEqualTo("0");
        assertThat(agent.get(list + "&sort=-name&cursor="
                                + agent.get(list + "&limit=1").text("/next"))
                        .faults())
                .containsExactly("cursor invalid_cursor");
    }

    @Test
    void who_may_not_is_told_so() {
        assertThat(RestSlice.stranger().get(CUSTOMERS).status()).isEqualTo(401);
        for (String reader : new String[] {"marketer", "analyst"}) {
            Client client = RestSlice.as(reader);
            assertThat(client.get(CUSTOMERS + "?limit=1").status()).isEqualTo(200);
            assertThat(client.post(CUSTOMERS, "{}").status()).isEqualTo(403);
            assertThat(client.patch(CUSTOMERS + "/" + own, "\"1\"", "{}").status())
                    .isEqualTo(403);
        }
    }

    private Answer make(String name) {
        return agent.post(CUSTOMERS, """
                {"kind": "organisation", "name": "%s", "country": "IN", "industry": "%s",
                 "attributes": {"tier": "gold"}}""".formatted(name, industry));
    }
}
