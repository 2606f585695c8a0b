package sambandh.rest.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sambandh.application.product.SampleProducts;
import sambandh.application.shared.RecordedAudit;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class ProductSliceTest {
    private static final String PRODUCTS = "/api/v1/products";
    private static final String NOBODYS_ID = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a";

    private final Client manager = RestSlice.as("manager");
    private final String category = SampleProducts.freshCategory().value();

    @Test
    void a_product_is_made_and_read_again() {
        Answer made = make("दार्जिलिंग चाय");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.header("Location")).isEqualTo(PRODUCTS + "/" + made.text("/id"));
        Answer read = manager.get(made.header("Location"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.text("/name")).isEqualTo("दार्जिलिंग चाय");
        assertThat(read.text("/kind")).isEqualTo("product");
        assertThat(read.text("/active")).isEqualTo("true");
        assertThat(read.at("/externalIds").isArray())
                .as("empty lists are written")
                .isTrue();
        assertThat(RestSlice.bean(RecordedAudit.class).all())
                .extracting(RecordedAudit.Entry::action)
                .contains("product.create");
    }

    @Test
    void all_faults_are_told_at_once() {
        Answer answer = manager.post(PRODUCTS, """
                {"kind": "thing", "category": "no good", "externalIds": [{"source": "erp", "externalId": "1"}, {}]}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactly(
                        "/name required",
                        "/kind unknown_value",
                        "/category invalid_code",
                        "/externalIds/1/source required",
                        "/externalIds/1/externalId required");
    }

    @Test
    void a_change_names_only_what_changes() {
        Answer made = make("Tea");
        Answer changed = manager.patch(made.header("Location"), made.etag(), """
                {"active": false, "category": null}""");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.text("/name")).isEqualTo("Tea");
        assertThat(changed.text("/active")).isEqualTo("false");
        assertThat(changed.at("/category")).as("null takes a field away").isNull();
    }

    @Test
    void a_change_is_checked_like_a_new_product() {
        Answer made = make("Tea");
        Answer answer = manager.patch(made.header("Location"), made.etag(), """
                {"name": null, "kind": "thing"}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("/name required", "/kind unknown_value");
        assertThat(manager.get(made.header("Location")).body()).isEqualTo(made.body());
    }

    @Test
    void a_change_says_which_version_it_was_made_from() {
        Answer made = make("Tea");
        String location = made.header("Location");
        assertThat(manager.patch(location, null, "{}").status()).isEqualTo(428);
        assertThat(manager.patch(location, "\"1\"", "{\"name\": \"A\"}").status())
                .isEqualTo(200);
        assertThat(manager.patch(location, "\"1\"", "{\"name\": \"B\"}").status())
                .isEqualTo(412);
        assertThat(manager.patch(location, "\"abc\"", "{\"name\": \"B\"}").status())
                .isEqualTo(412);
        assertThat(manager.get(location).text("/name")).isEqualTo("A");
    }

    @Test
    void an_outside_id_belongs_to_one_product() {
        String body = """
                {"name": "Tea", "externalIds": [{"source": "erp", "externalId": "%s"}]}""".formatted(category);
        assertThat(manager.post(PRODUCTS, body).status()).isEqualTo(201);
        Answer second = manager.post(PRODUCTS, body);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.faults()).containsExactly("/externalIds external_id_taken");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(manager.get(PRODUCTS + "/" + NOBODYS_ID).status()).isEqualTo(404);
        assertThat(manager.get(PRODUCTS + "/1").status()).isEqualTo(404);
        assertThat(manager.patch(PRODUCTS + "/" + NOBODYS_ID, "\"1\"", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void a_list_is_filtered_sorted_and_paged() {
        for (String name : new String[] {"b", "c", "a"}) {
            make(name);
        }
        Answer first = manager.get(PRODUCTS + "?limit=2&sort=-name&category=" + category);
        assertThat(first.texts("/items", "name")).containsExactly("c", "b");
        assertThat(first.header("Link")).endsWith(">; rel=\"next\"");
        String next = first.header("Link").substring(1, first.header("Link").indexOf('>'));
        Answer second = manager.get(next);
        assertThat(second.texts("/items", "name")).containsExactly("a");
        assertThat(second.at("/next")).isNull();
        assertThat(second.header("Link")).isNull();
    }

    @Test
    void a_filter_that_cannot_be_read_is_named() {
        Answer kind = manager.get(PRODUCTS + "?kind=thing");
        assertThat(kind.status()).isEqualTo(400);
        assertThat(kind.faults()).containsExactly("kind unknown_value");
        Answer active = manager.get(PRODUCTS + "?active=perhaps");
        assertThat(active.status()).isEqualTo(400);
        assertThat(active.faults()).containsExactly("active invalid_flag");
        assertThat(manager.get(PRODUCTS + "?category=no%20good").faults()).containsExactly("category invalid_code");
    }

    @Test
    void who_may_not_is_told_so() {
        assertThat(RestSlice.stranger().get(PRODUCTS).status()).isEqualTo(401);
        assertThat(RestSlice.as("support").get(PRODUCTS).status()).isEqualTo(200);
        assertThat(RestSlice.as("support").post(PRODUCTS, "{\"name\": \"Tea\"}").status())
                .isEqualTo(403);
    }

    private Answer make(String name) {
        return manager.post(PRODUCTS, """
                {"name": "%s", "category": "%s"}""".formatted(name, category));
    }
}
