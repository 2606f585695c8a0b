package sambandh.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sambandh.application.product.SampleProducts;
import sambandh.application.shared.IdempotentAnswers;
import sambandh.application.shared.TestClock;
import sambandh.application.shared.UnitOfWork;

class IdempotencyTest {
    private static final String PRODUCTS = "/api/v1/products";

    private final String key = UUID.randomUUID().toString();
    private final String category = SampleProducts.freshCategory().value();
    private final Client nobodyYet = RestSlice.as("manager");
    private final Client manager = nobodyYet.with("Idempotency-Key", key);

    @Test
    void the_same_request_twice_has_one_effect_and_one_answer() {
        Answer first = make(manager, "Tea");
        Answer again = make(manager, "Tea");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        make(manager, "Tea");
        Answer other = make(manager, "Coffee");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/type")).isEqualTo("/problems/key-reused");
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void the_keys_of_two_callers_never_meet() {
        make(manager, "Tea");
        assertThat(make(RestSlice.as("manager").with("Idempotency-Key", key), "Coffee")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_refusal_is_not_kept() {
        assertThat(make(manager, "").status()).isEqualTo(422);
        assertThat(make(manager, "Tea").status()).isEqualTo(201);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        make(manager, "Tea");
        RestSlice.bean(TestClock.class).advance(Duration.ofHours(24));
        make(manager, "Tea");
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void while_the_first_is_at_work_the_second_is_told_to_wait() {
        Answer second = RestSlice.bean(UnitOfWork.class).perform(() -> {
            RestSlice.bean(IdempotentAnswers.class).findOrTake("user:" + nobodyYet.userId(), key, "digest");
            return make(manager, "Tea");
        });
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/type")).isEqualTo("/problems/still-at-work");
        assertThat(second.header("Retry-After")).isEqualTo("2");
        assertThat(make(manager, "Tea").status()).isEqualTo(201);
    }

    @Test
    void twenty_at_once_have_one_effect() {
        Stream<CompletableFuture<Answer>> twenty = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> make(manager, "Tea")))
                .toList()
                .stream();
        assertThat(twenty.map(CompletableFuture::join).map(Answer::status)).isSubsetOf(201, 409);
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void a_kept_answer_names_the_persons_it_speaks_of() {
        UUID person = UUID.randomUUID();
        assertThat(Subjects.of(Subjects.with(HttpResponse.ok(), Set.of(person))))
                .containsExactly(person);
        assertThat(Subjects.of(HttpResponse.ok())).isEmpty();
    }

    @Test
    void a_key_must_be_short_and_visible() {
        Answer answer = make(nobodyYet.with("Idempotency-Key", "x".repeat(129)), "Tea");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("Idempotency-Key invalid_key");
    }

    @Test
    void two_keys_are_no_key() {
        Answer answer = make(manager.with("idempotency-key", "another"), "Tea");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("Idempotency-Key invalid_key");
    }

    private Answer make(Client client, String name) {
        return client.post(PRODUCTS, """
                {"name": "%s", "category": "%s"}""".formatted(name, category));
    }

    private int made() {
        return manager.get(PRODUCTS + "?category=" + category)
                .texts("/items", "name")
                .size();
    }
}
