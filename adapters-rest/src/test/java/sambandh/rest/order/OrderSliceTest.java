package sambandh.rest.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.order.InMemoryOrders;
import sambandh.application.order.KnownParties;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

/** It is 2 March 2026, 9:30 in UTC. */
class OrderSliceTest {
    private static final String ORDERS = "/api/v1/orders";
    private static final String NOBODYS_ID = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a";

    private final Client agent = RestSlice.as("agent");
    private final String customer =
            RestSlice.bean(KnownParties.class).aCustomer().value().toString();
    private final String invoice = "INV-" + UUID.randomUUID();

    @Test
    void an_order_with_lines_is_placed_and_read_again() {
        String product = RestSlice.bean(KnownParties.class).aProduct().value().toString();
        Answer made = agent.post(ORDERS, """
                {"customerId": "%s", "orderedAt": "2026-03-01T14:00:00+05:30",
                 "cost": {"amount": "20", "currency": "EUR"},
                 "externalIds": [{"source": "erp", "externalId": "%s"}],
                 "lines": [
                   {"productId": "%s", "description": "दार्जिलिंग चाय", "quantity": 2,
                    "unitPrice": {"amount": "12.5", "currency": "EUR"}},
                   {"quantity": 1, "unitPrice": {"amount": "4.9", "currency": "EUR"},
                    "amount": {"amount": "5", "currency": "EUR"}}]}""".formatted(customer, invoice, product));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(ORDERS + "/" + made.text("/id"));
        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.text("/kind")).isEqualTo("sale");
        assertThat(made.text("/orderedAt")).isEqualTo("2026-03-01T08:30:00Z");
        assertThat(made.text("/businessDate")).isEqualTo("2026-03-01");
        assertThat(made.text("/amount/amount")).isEqualTo("30.00");
        assertThat(made.text("/companyAmount/amount")).isEqualTo("30.00");
        assertThat(made.text("/margin/amount")).isEqualTo("10.00");
        assertThat(made.text("/lines/0/amount/amount")).isEqualTo("25.00");
        assertThat(made.text("/lines/0/description")).isEqualTo("दार्जिलिंग चाय");
        assertThat(agent.get(made.header("Location")).body()).isEqualTo(made.body());
        assertThat(agent.get(ORDERS + "/by-external-id/erp/" + invoice).body()).isEqualTo(made.body());
    }

    @Test
    void all_faults_of_a_body_are_told_at_once_and_nothing_is_kept() {
        int before = RestSlice.bean(InMemoryOrders.class).all().size();
        Answer answer = agent.post(ORDERS, """
                {"customerId": "x", "kind": "gift", "refersTo": "y", "orderedAt": "yesterday",
                 "amount": {"amount": "1,000", "currency": "Rs"}, "cost": {"amount": "1e9", "currency": "EUR"},
                 "deliveredAt": "2026-03-01", "externalIds": [{"source": "no good", "externalId": "1"}],
                 "lines": [{"quantity": 1e999999999, "unitPrice": {"amount": "", "currency": "EUR"}}]}""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactly(
                        "/customerId invalid_id",
                        "/kind unknown_value",
                        "/refersTo invalid_id",
                        "/orderedAt invalid_instant",
                        "/cost/amount invalid_amount",
                        "/deliveredAt invalid_instant",
                        "/externalIds/0/source invalid_code",
                        "/lines/0/quantity invalid_quantity",
                        "/lines/0/unitPrice/amount required",
                        "/amount/amount invalid_amount",
                        "/amount/currency invalid_currency");
        assertThat(RestSlice.bean(InMemoryOrders.class).all()).hasSize(before);
    }

    @Test
    void what_is_missing_or_unknown_is_named() {
        assertThat(agent.post(ORDERS, "{}").faults()).containsExactly("/orderedAt required", "/amount required");
        Answer unknown = agent.post(ORDERS, body("EUR", "\"customerId\": \"" + NOBODYS_ID + "\""));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.faults()).containsExactly("/customerId unknown_customer");
        assertThat(agent.post(ORDERS, body("EUR", "\"businessDate\": \"2026-03-01\""))
                        .faults())
                .containsExactly("/businessDate unknown_field");
        Answer mixed = agent.post(ORDERS, """
                {"orderedAt": "2026-03-01T08:30:00Z", "lines": [
                  {"quantity": 1, "unitPrice": {"amount": "1", "currency": "EUR"}},
                  {"quantity": 1, "unitPrice": {"amount": "1", "currency": "USD"}}]}""");
        assertThat(mixed.faults()).containsExactly("/lines currency_mismatch");
    }

    @Test
    void a_patch_of_the_lines_changes_the_amount_and_one_of_the_amount_its_value() {
        Answer made = place("EUR");
        Answer changed = agent.patch(made.header("Location"), made.etag(), """
                {"amount": {"amount": "7"}, "deliveredAt": "2026-03-02T08:00:00Z"}""");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/companyAmount/amount")).isEqualTo("7.00");
        assertThat(changed.text("/deliveredAt")).isEqualTo("2026-03-02T08:00:00Z");
        Answer lined = agent.patch(made.header("Location"), changed.etag(), """
                {"amount": null, "lines": [{"quantity": 3, "unitPrice": {"amount": "3", "currency": "EUR"}}]}""");
        assertThat(lined.text("/amount/amount")).as(lined.body()).isEqualTo("9.00");
        Answer again = agent.patch(made.header("Location"), lined.etag(), """
                {"lines": [{"quantity": 4, "unitPrice": {"amount": "3", "currency": "EUR"}}]}""");
        assertThat(again.text("/amount/amount")).as(again.body()).isEqualTo("12.00");
        assertThat(agent.patch(made.header("Location"), again.etag(), """
                        {"amount": {"amount": "1", "currency": "EUR"}}""").faults())
                .containsExactly("/amount not_sum_of_lines");
    }

    @Test
    void a_change_says_its_version_and_leaves_kind_and_customer_alone() {
        Answer made = place("EUR");
        String location = made.header("Location");
        assertThat(agent.patch(location, null, "{}").status()).isEqualTo(428);
        assertThat(agent.patch(location, "\"7\"", "{}").status()).isEqualTo(412);
        Answer kind = agent.patch(location, made.etag(), "{\"customerId\": null}");
        assertThat(kind.status()).isEqualTo(409);
        assertThat(kind.faults()).containsExactly("/customerId stays_as_it_is");
    }

    @Test
    void another_system_says_the_same_again_and_again() {
        String address = ORDERS + "/by-external-id/erp/" + invoice;
        Answer first = agent.put(address, body("EUR"));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.text("/externalIds/0/externalId")).isEqualTo(invoice);
        Answer second = agent.put(address, body("EUR"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.etag()).isEqualTo("\"1\"");
        assertThat(agent.put(address, body("USD")).etag()).isEqualTo("\"2\"");
        assertThat(agent.with("If-Match", "\"1\"").put(address, body("EUR")).status())
                .isEqualTo(412);
        assertThat(agent.post(ORDERS, body("EUR", """
                        "externalIds": [{"source": "erp", "externalId": "%s"}]""".formatted(invoice))).faults())
                .containsExactly("/externalIds external_id_taken");
    }

    @Test
    void what_takes_back_a_sale_is_bound_by_it() {
        Answer sale = place("EUR");
        assertThat(back(sale, "return", "2026-03-01T09:00:00Z", "-10").status()).isEqualTo(201);
        Answer early = back(sale, "return", "2026-03-01T08:29:59Z", "-1");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.faults()).containsExactly("/orderedAt before_sale");
        Answer tooMuch = back(sale, "return", "2026-03-01T09:00:00Z", "-2.51");
        assertThat(tooMuch.status()).isEqualTo(409);
        assertThat(tooMuch.faults()).containsExactly("/amount more_than_sold");
        assertThat(tooMuch.body()).contains("2.5 EUR is left");
        Answer less = agent.patch(sale.header("Location"), sale.etag(), "{\"amount\": {\"amount\": \"9.99\"}}");
        assertThat(less.status()).isEqualTo(409);
        assertThat(less.faults()).containsExactly("/amount more_than_sold");
        Answer later = agent.patch(sale.header("Location"), sale.etag(), "{\"orderedAt\": \"2026-03-01T09:00:01Z\"}");
        assertThat(later.faults()).containsExactly("/orderedAt after_return");
        Answer off = back(sale, "cancellation", "2026-03-01T10:00:00Z", "-2.50");
        assertThat(off.status()).as(off.body()).isEqualTo(201);
        Answer again = back(sale, "cancellation", "2026-03-01T10:00:00Z", "0");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.faults()).containsExactly("/refersTo already_cancelled");
        assertThat(agent.put(
                                ORDERS + "/by-external-id/erp/" + invoice,
                                backBody(sale, "return", "2026-03-01T10:00:00Z", "-1"))
                        .faults())
                .containsExactly("/refersTo already_cancelled");
        assertThat(agent.patch(off.header("Location"), off.etag(), "{\"amount\": {\"amount\": \"-3\"}}")
                        .faults())
                .containsExactly("/amount more_than_sold");
    }

    private Answer back(Answer sale, String kind, String at, String amount) {
        return agent.post(ORDERS, backBody(sale, kind, at, amount));
    }

    private static String backBody(Answer sale, String kind, String at, String amount) {
        return """
                {"kind": "%s", "refersTo": "%s", "orderedAt": "%s", "amount": {"amount": "%s", "currency": "EUR"}}""".formatted(kind, sale.text("/id"), at, amount);
    }

    @Test
    void what_cannot_be_valued_shows_no_value() {
        assertThat(place("USD").at("/companyAmount")).isNull();
    }

    @Test
    void a_list_is_filtered_and_paged_newest_first() {
        for (int hour = 1; hour <= 3; hour++) {
            agent.post(ORDERS, """
                    {"customerId": "%s", "orderedAt": "2026-03-01T0%d:00:00Z",
                     "amount": {"amount": "%d", "currency": "EUR"}}""".formatted(customer, hour, hour));
        }
        Answer first = agent.get(ORDERS + "?limit=2&from=2026-03-01&to=2026-03-02&kind=sale&customerId=" + customer);
        assertThat(first.texts("/items", "orderedAt")).containsExactly("2026-03-01T03:00:00Z", "2026-03-01T02:00:00Z");
        String link = first.header("Link");
        assertThat(agent.get(link.substring(1, link.indexOf('>'))).texts("/items", "orderedAt"))
                .containsExactly("2026-03-01T01:00:00Z");
        assertThat(agent.get(ORDERS + "?to=2026-03-01&customerId=" + customer).texts("/items", "id"))
                .isEmpty();
    }

    @Test
    void a_filter_that_cannot_be_read_is_named() {
        for (String filter : new String[] {"customerId=x", "kind=gift", "from=yesterday", "to=%2B999999999-12-31"}) {
            Answer answer = agent.get(ORDERS + "?" + filter);
            assertThat(answer.status()).as(filter).isEqualTo(400);
            assertThat(answer.faults().getFirst()).startsWith(filter.substring(0, filter.indexOf('=')) + " ");
        }
    }

    @Test
    void who_may_not_is_told_so_and_what_is_not_there_is_not_found() {
        assertThat(RestSlice.stranger().get(ORDERS).status()).isEqualTo(401);
        for (String role : new String[] {"marketer", "analyst"}) {
            assertThat(RestSlice.as(role).get(ORDERS).status()).isEqualTo(200);
            assertThat(RestSlice.as(role).post(ORDERS, body("EUR")).status()).isEqualTo(403);
            assertThat(RestSlice.as(role)
                            .put(ORDERS + "/by-external-id/erp/x", body("EUR"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(agent.get(ORDERS + "/" + NOBODYS_ID).status()).isEqualTo(404);
        assertThat(agent.get(ORDERS + "/by-external-id/erp/" + invoice).status())
                .isEqualTo(404);
        assertThat(agent.get(ORDERS + "/by-external-id/NO/1").status()).isEqualTo(404);
    }

    private Answer place(String currency) {
        Answer made = agent.post(ORDERS, body(currency));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private String body(String currency) {
        return body(currency, "\"customerId\": \"" + customer + "\"");
    }

    private static String body(String currency, String more) {
        return """
                {"orderedAt": "2026-03-01T08:30:00Z", "amount": {"amount": "12.50", "currency": "%s"}, %s}""".formatted(currency, more);
    }
}
