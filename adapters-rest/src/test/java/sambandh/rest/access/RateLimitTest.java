package sambandh.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

/** Who asks too often waits, nobody else does, and everybody is told what is left. */
class RateLimitTest {
    private static final String PRODUCTS = "/api/v1/products";
    private static final int MANY = 150;
    private static final int FAR_TOO_MANY = 1_000;

    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = RestSlice.start(Map.of("SAMBANDH_RATE_LIMIT", "1,5"));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void who_asks_too_often_is_told_how_long_to_wait() {
        Client manager = RestSlice.at(server, "manager");
        Answer first = manager.get(PRODUCTS);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"caller\";q=5;w=5");
        assertThat(first.header("RateLimit")).isEqualTo("\"caller\";r=4;t=1");
        Answer refused = untilRefused(manager, PRODUCTS);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"caller\";q=5;w=5");
        assertThat(refused.header("RateLimit")).startsWith("\"caller\";r=0;t=");
        assertThat(refused.text("/type")).isEqualTo("/problems/too-many");
        assertThat(refused.text("/requestId")).isEqualTo(refused.header("X-Request-Id"));
        assertThat(RestSlice.stranger().get("/problems/too-many").body()).contains("RateLimit");
        assertThat(RestSlice.at(server, "manager").get(PRODUCTS).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/products/x, 404", "/nowhere, 404", "/api/v1/products?colour=red, 400", "/api/v1/users, 403"})
    void what_is_refused_counts_too(String path, int status) {
        Client manager = RestSlice.at(server, "manager");
        assertThat(manager.get(path).status()).isEqualTo(status);
        untilRefused(manager, path);
    }

    @Test
    void a_stranger_counts_by_address_whatever_address_he_claims() {
        Client stranger = RestSlice.at(server);
        int answered = 0;
        for (int i = 0; i < MANY; i++) {
            Client liar = stranger.with("X-Forwarded-For", "203.0.113." + i).with("Forwarded", "for=203.0.113." + i);
            answered += liar.get(PRODUCTS).status() == 401 ? 1 : 0;
            answered += liar.with("Authorization", "Bearer forged" + i)
                                    .get(PRODUCTS)
                                    .status()
                            == 401
                    ? 1
                    : 0;
        }
        // one comes back each second
        assertThat(answered).isLessThan(MANY);
        assertThat(RestSlice.at(server, "manager").get(PRODUCTS).status()).isEqualTo(200);
    }

    @Test
    void health_always_answers() {
        untilRefused(RestSlice.at(server), PRODUCTS);
        for (int i = 0; i < 20; i++) {
            assertThat(RestSlice.at(server).get("/health/liveness").status()).isEqualTo(200);
        }
    }

    @Test
    void none_switches_it_off() {
        assertThat(RestSlice.as("manager").get(PRODUCTS).header("RateLimit")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000, 10000, 10", "'200,1000', 200, 1000, 5", "'20000, 20000', 20000, 20000, 1", "'7,1', 7, 7, 1"
    })
    void the_setting_says_how_many_a_second_and_at_once(String setting, long perSecond, long burst, int window) {
        RateLimit limit = RateLimit.of(setting).orElseThrow();
        assertThat(limit).isEqualTo(new RateLimit(perSecond, burst));
        assertThat(limit.window()).hasSeconds(window);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "many", "1,2,3", "10/s", "2000000"})
    void a_setting_that_cannot_be_read_is_refused_by_name(String setting) {
        assertThatThrownBy(() -> RateLimit.of(setting)).hasMessageContaining("SAMBANDH_RATE_LIMIT");
    }

    /** One token comes back each second; so it takes a few tries only, unless the machine stands still. */
    private static Answer untilRefused(Client client, String path) {
        for (int i = 0; i < FAR_TOO_MANY; i++) {
            Answer answer = client.get(path);
            if (answer.status() == 429) {
                return answer;
            }
        }
        throw new AssertionError("never refused");
    }
}
