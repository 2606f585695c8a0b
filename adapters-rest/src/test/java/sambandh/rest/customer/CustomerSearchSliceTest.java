package sambandh.rest.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class CustomerSearchSliceTest {
    private static final String CUSTOMERS = "/api/v1/customers";

    private final Client agent = RestSlice.as("agent");
    private final String industry = "i-" + UUID.randomUUID();

    private void make(String name, String country) {
        Answer made = agent.post(CUSTOMERS, """
                {"kind": "organisation", "name": "%s", "country": "%s", "industry": "%s"}""".formatted(name, country, industry));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private Answer search(String q, String more) {
        return agent.get(
                CUSTOMERS + "?industry=" + industry + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + more);
    }

    @Test
    void what_is_found_says_why_the_best_first() {
        make("লক্ষ্মী ভাণ্ডার", "BD");
        make("Laxmi Stores", "IN");
        make("Lakshmi Traders", "IN");
        make("Else", "IN");
        Answer found = search("Lakshmi", "");
        assertThat(found.texts("/items", "name")).startsWith("Lakshmi Traders").hasSize(3);
        assertThat(found.texts("/items", "foundBy")).containsExactly("name", "script", "sound");
        assertThat(search("lakshmi sto", "").texts("/items", "name")).containsExactly("Laxmi Stores");
        assertThat(search("lakshmi", "&country=BD").texts("/items", "name")).containsExactly("লক্ষ্মী ভাণ্ডার");
        assertThat(search("nobody", "").texts("/items", "name")).isEmpty();
        assertThat(agent.get(CUSTOMERS + "?industry=" + industry).body()).doesNotContain("foundBy");
    }

    @Test
    void the_next_page_is_behind_the_cursor() {
        make("Anita A", "IN");
        make("Anita B", "IN");
        make("अनीता", "IN");
        Answer first = search("anita", "&limit=2");
        assertThat(first.texts("/items", "name")).containsExactly("Anita A", "Anita B");
        Answer second = search("anita", "&limit=2&cursor=" + first.text("/next"));
        assertThat(second.texts("/items", "name")).containsExactly("अनीता");
        assertThat(second.at("/next")).isNull();
        assertThat(search("sunita", "&cursor=" + first.text("/next")).faults())
                .containsExactly("cursor invalid_cursor");
    }

    @Test
    void what_cannot_be_searched_is_refused_with_what_to_do() {
        assertThat(search("", "").status()).isEqualTo(400);
        assertThat(search("", "").faults()).containsExactly("q empty_search");
        assertThat(search(" – ", "").faults()).containsExactly("q empty_search");
        assertThat(search("x".repeat(201), "").faults()).containsExactly("q too_long");
        assertThat(search("a b c d e f g", "").faults()).containsExactly("q too_many_words");
        assertThat(search("anita", "&sort=name").faults()).containsExactly("sort not_with_q");
        assertThat(search("anita", "&count=true").faults()).containsExactly("count not_with_q");
    }
}
