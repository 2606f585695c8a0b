package sambandh.rest.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.segment.InMemoryMembers;
import sambandh.application.segment.Profile;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.domain.shared.Code;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class SegmentSliceTest {
    private static final String SEGMENTS = "/api/v1/segments";
    private static final String PREVIEWS = "/api/v1/segment-previews";
    private static final String NOBODYS_ID = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a";

    private final Client marketer = RestSlice.as("marketer");
    private final String name = "नेपाल " + UUID.randomUUID();

    @Test
    void a_segment_is_made_of_a_tree_and_carries_both_forms() {
        Answer made = marketer.post(SEGMENTS, """
                {"name": "%s", "tree": {"all": [
                    {"fact": "country", "is": "np"},
                    {"not": {"fact": "order.last", "withinDays": 90}},
                    {"occurrence": "ordered", "with": {"product": "SKU-1"}, "atLeast": 2}]}}""".formatted(name));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.text("/text"))
                .isEqualTo("country = NP and not order.last within 90 days"
                        + " and ordered(product: SKU-1) at least 2 times");
        assertThat(made.text("/tree/all/0/is")).isEqualTo("NP");
        assertThat(made.text("/tree/all/1/not/withinDays")).isEqualTo("90");
        assertThat(marketer.get(made.header("Location")).body()).isEqualTo(made.body());
        Answer again = marketer.post(
                SEGMENTS, """
                {"name": "%s", "tree": %s, "text": "%s"}""".formatted(name + "2", "{\"fact\": \"country\", \"is\": \"NP\"}", "country = NP"));
        assertThat(again.status()).as("what an answer carries can be sent").isEqualTo(201);
    }

    @Test
    void a_text_is_as_good_as_a_tree() {
        Answer made = made("order.count >= 3 or attribute.tier in (gold, 12.50)");
        assertThat(made.text("/tree/any/1/fact")).isEqualTo("attribute.tier");
        assertThat(made.text("/tree/any/1/oneOf/1")).isEqualTo("12.5");
    }

    @Test
    void faults_are_told_by_their_place_in_the_tree_all_at_once() {
        Answer answer = marketer.post(SEGMENTS, """
                {"tree": {"any": [{"fact": "contry", "is": "NP"}, {"fact": "order.count", "atLeast": "3"},
                    {"fact": "name", "is": {"a": 1}}, {"not": {"foo": 1}}]}}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactly(
                        "/name required",
                        "/tree/any/0/fact unknown_fact",
                        "/tree/any/1/atLeast invalid_number",
                        "/tree/any/2/is wrong_type",
                        "/tree/any/3/not required");
        assertThat(answer.body()).contains("Did you mean country?");
    }

    @Test
    void a_number_beyond_all_numbers_is_refused_in_its_place() {
        Answer answer = marketer.post(PREVIEWS, """
                {"tree": {"all": [{"fact": "order.count", "atLeast": 1e1000}, {"fact": "order.count", "oneOf": [1, -1e1000]},
                    {"fact": "order.last", "withinDays": 1e1000}, {"fact": "attribute.x", "is": 1e1000},
                    {"occurrence": "ordered", "with": {"minAmount": 1e1000}}]}}""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactly(
                        "/tree/all/0/atLeast invalid_number",
                        "/tree/all/1/oneOf/1 invalid_number",
                        "/tree/all/2/withinDays invalid_days",
                        "/tree/all/3/is invalid_number",
                        "/tree/all/4/with/minAmount invalid_number");
    }

    @Test
    void faults_in_a_text_are_told_by_line_and_column() {
        Answer answer = preview("country = NP and\\n  order.cuont >= 3");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("/text unknown_fact");
        assertThat(answer.text("/errors/0/detail"))
                .isEqualTo("Line 2, column 3: There is no such fact. Did you mean order.count?");
    }

    @Test
    void neither_form_or_two_that_differ_are_refused() {
        assertThat(marketer.post(PREVIEWS, "{}").faults()).containsExactly("/tree required");
        assertThat(marketer.post(PREVIEWS, """
                        {"tree": {"fact": "country", "is": "NP"}, "text": "country = IN"}""").faults()).containsExactly("/text contradiction");
        assertThat(marketer.post(PREVIEWS, "{\"tree\": [1]}").faults()).containsExactly("/tree wrong_type");
        assertThat(preview("country = 'x' OR 1=1; --").faults()).containsExactly("/text unexpected");
        assertThat(preview("(".repeat(19_000)).faults()).containsExactly("/text too_deep");
        assertThat(preview("(".repeat(20_001)).faults()).containsExactly("/text too_long");
        assertThat(marketer.post(PREVIEWS, "{\"tree\": " + "{\"not\":".repeat(50) + "1" + "}".repeat(51))
                        .faults())
                .containsExactly("/tree" + "/not".repeat(10) + " too_deep");
    }

    @Test
    void a_patch_replaces_the_condition_as_a_whole_or_leaves_it() {
        Answer made = made("country = NP");
        String location = made.header("Location");
        Answer named = marketer.patch(location, made.etag(), "{\"description\": \"Himal\"}");
        assertThat(named.status()).as(named.body()).isEqualTo(200);
        assertThat(named.text("/text")).isEqualTo("country = NP");
        Answer changed = marketer.patch(location, named.etag(), """
                {"tree": {"any": [{"fact": "country", "is": "IN"}, {"fact": "country", "known": false}]}}""");
        assertThat(changed.text("/text")).isEqualTo("country = IN or country is unknown");
        assertThat(marketer.patch(location, made.etag(), "{}").status()).isEqualTo(412);
        assertThat(marketer.patch(location, null, "{}").status()).isEqualTo(428);
        assertThat(marketer.patch(location, changed.etag(), "{\"text\": \"x = 1\"}")
                        .faults())
                .containsExactly("/text unknown_fact");
    }

    @Test
    void a_name_is_given_once_and_is_free_when_its_segment_is_gone() {
        Answer made = made("country = NP");
        String same = "{\"name\": \"" + name + "\", \"text\": \"country = IN\"}";
        assertThat(marketer.post(SEGMENTS, same).faults()).containsExactly("/name name_taken");
        assertThat(marketer.delete(made.header("Location"), null).status()).isEqualTo(428);
        assertThat(marketer.delete(made.header("Location"), "\"1\"").status()).isEqualTo(204);
        assertThat(marketer.get(made.header("Location")).status()).isEqualTo(404);
        assertThat(marketer.post(SEGMENTS, same).status()).isEqualTo(201);
    }

    @Test
    void its_customers_are_counted_sampled_listed_and_explained() {
        String industry = SampleCustomers.freshIndustry().value();
        Customer lapsed = customer(industry, "5");
        customer(industry, "1");
        Answer made = made("industry = " + industry + " and order.count >= 3");
        String location = made.header("Location");
        assertThat(marketer.get(location + "/count").text("/customers")).isEqualTo("1");
        String id = lapsed.id().value().toString();
        assertThat(marketer.get(location + "/sample").texts("/items", "id")).containsExactly(id);
        RestSlice.bean(InMemoryCustomers.class).keep(UUID.fromString(made.text("/id")), Set.of(lapsed.id()));
        assertThat(marketer.get(location + "/customers").texts("/items", "id")).containsExactly(id);
        assertThat(marketer.get("/api/v1/customers?segmentId=" + made.text("/id"))
                        .texts("/items", "id"))
                .containsExactly(id);
        Answer why = marketer.get(location + "/customers/" + id);
        assertThat(why.text("/member")).isEqualTo("true");
        assertThat(why.texts("/parts", "text")).containsExactly("industry = " + industry, "order.count >= 3");
        assertThat(marketer.get(location + "/customers/" + NOBODYS_ID).status()).isEqualTo(404);
        Answer seen = preview("industry = " + industry);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("/customers")).isEqualTo("2");
        assertThat(seen.texts("/sample", "id")).hasSize(2).contains(id);
    }

    @Test
    void a_list_kept_to_a_segment_that_is_not_there_says_so() {
        Answer answer = marketer.get("/api/v1/customers?segmentId=" + NOBODYS_ID);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("segmentId unknown_segment");
        assertThat(marketer.get("/api/v1/customers?segmentId=x").faults()).containsExactly("segmentId invalid_id");
        assertThat(marketer.get(SEGMENTS + "/" + NOBODYS_ID + "/count").status())
                .isEqualTo(404);
    }

    @Test
    void facts_are_named_in_the_language_asked_for() {
        Answer english = marketer.get("/api/v1/facts");
        assertThat(english.texts("/facts", "name")).contains("order.count", "attribute.*");
        assertThat(english.texts("/occurrences", "title")).contains("Ordered");
        for (var asked : Map.of("hi-IN, en;q=0.5", "देश", "bn", "দেশ", "ne", "देश", "xx", "Country", "*;;", "Country")
                .entrySet()) {
            Answer answer = marketer.with("Accept-Language", asked.getKey()).get("/api/v1/facts");
            assertThat(answer.texts("/facts", "title")).as(asked.getKey()).contains(asked.getValue());
        }
    }

    @Test
    void who_may_not_is_told_so() {
        assertThat(RestSlice.stranger().get(SEGMENTS).status()).isEqualTo(401);
        for (String role : List.of("agent", "analyst", "support")) {
            assertThat(RestSlice.as(role).get(SEGMENTS).status()).isEqualTo(200);
            assertThat(RestSlice.as(role).post(SEGMENTS, "{}").status()).isEqualTo(403);
        }
    }

    private Answer made(String text) {
        Answer made = marketer.post(SEGMENTS, """
                {"name": "%s", "text": "%s"}""".formatted(name, text));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private Answer preview(String text) {
        return marketer.post(PREVIEWS, "{\"text\": \"" + text + "\"}");
    }

    private static Customer customer(String industry, String orders) {
        Customer customer =
                SampleCustomers.customer().industry(new Code(industry)).build();
        RestSlice.bean(UnitOfWork.class)
                .run(() -> RestSlice.bean(InMemoryCustomers.class).add(customer));
        RestSlice.bean(InMemoryMembers.class)
                .know(new Profile(
                        customer.id(), Map.of("industry", industry, "order.count", new BigDecimal(orders)), List.of()));
        return customer;
    }
}
