package sambandh.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sambandh.application.product.SampleProducts;

class CursorsTest {
    private final Client manager = RestSlice.as("manager");
    private final String list =
            "/api/v1/products?category=" + SampleProducts.freshCategory().value() + "&limit=1";

    @BeforeEach
    void two_products() {
        String category = list.replaceAll(".*category=([^&]*).*", "$1");
        for (String name : new String[] {"a", "b"}) {
            manager.post("/api/v1/products", """
                    {"name": "%s", "category": "%s"}""".formatted(name, category));
        }
    }

    @Test
    void a_cursor_is_good_for_its_own_list() {
        assertThat(manager.get(list + "&cursor=" + next()).texts("/items", "name"))
                .containsExactly("b");
    }

    @Test
    void the_limit_may_change_on_the_way() {
        assertThat(manager.get(list.replace("limit=1", "limit=9") + "&cursor=" + next())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void another_filter_sort_or_caller_refuses_it() {
        refused(manager, list + "&active=true&cursor=" + next());
        refused(manager, list + "&sort=createdAt&cursor=" + next());
        refused(manager, list + "&sort=-name&cursor=" + next());
        refused(RestSlice.as("manager"), list + "&cursor=" + next());
    }

    @Test
    void a_cursor_that_was_tampered_with_is_refused() {
        String next = next();
        char last = next.charAt(5);
        refused(manager, list + "&cursor=" + next.substring(0, 5) + (last == 'A' ? 'B' : 'A') + next.substring(6));
        refused(manager, list + "&cursor=" + next.substring(0, next.length() - 4));
    }

    private String next() {
        return manager.get(list).text("/next");
    }

    private static void refused(Client client, String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("cursor invalid_cursor");
    }
}
