package sambandh.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of first answers does. */
public interface IdempotentAnswersContract {
    IdempotentAnswers answers();

    UnitOfWork unitOfWork();

    /** The clock that {@code answers} goes by. */
    TestClock clock();

    @Test
    default void the_first_takes_the_key_and_the_next_gets_its_answer() {
        String key = fresh();
        assertThat(once(key, answer("दो"))).isEmpty();
        assertThat(find(key)).contains(answer("दो"));
        assertThat(find(key)).contains(answer("दो"));
    }

    @Test
    default void what_is_missing_in_an_answer_stays_missing() {
        String key = fresh();
        var bare = new IdempotentAnswers.Answer("digest", 202, null, null, "", Set.of());
        once(key, bare);
        assertThat(find(key)).contains(bare);
    }

    @Test
    default void the_keys_of_two_owners_never_meet() {
        String key = fresh();
        once(key, answer("one"));
        assertThat(unitOfWork().perform(() -> answers().findOrTake("user:2", key, "digest")))
                .isEmpty();
    }

    @Test
    default void a_key_is_compared_exactly() {
        String key = fresh() + "a";
        once(key, answer("one"));
        assertThat(find(key.substring(0, key.length() - 1) + "A")).isEmpty();
    }

    @Test
    default void an_effect_that_failed_frees_its_key() {
        String key = fresh();
        assertThatThrownBy(() -> unitOfWork().run(() -> {
                    answers().findOrTake("user:1", key, "digest");
                    throw new IllegalArgumentException("refused");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(once(key, answer("second try"))).isEmpty();
    }

    @Test
    default void a_key_whose_answer_was_not_kept_can_be_taken_again() {
        String key = fresh();
        assertThat(find(key)).isEmpty();
        assertThat(once(key, answer("kept"))).isEmpty();
        assertThat(find(key)).contains(answer("kept"));
    }

    @Test
    default void an_answer_is_forgotten_after_a_day() {
        String key = fresh();
        once(key, answer("old"));
        clock().advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(find(key)).isPresent();
        clock().advance(Duration.ofSeconds(1));
        assertThat(once(key, answer("new"))).isEmpty();
        assertThat(find(key)).contains(answer("new"));
    }

    /** By the keeper that is at work on it; another one over the same store may let it wait for the answer. */
    @Test
    default void while_the_first_is_at_work_the_second_is_sent_away() throws Exception {
        String key = fresh();
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Optional<IdempotentAnswers.Answer>> first =
                    other.submit(() -> unitOfWork().perform(() -> {
                        var before = answers().findOrTake("user:1", key, "digest");
                        taken.countDown();
                        await(goOn);
                        answers().keep("user:1", key, answer("first"));
                        return before;
                    }));
            await(taken);
            assertThatThrownBy(() -> find(key)).isInstanceOf(IdempotentAnswers.StillAtWork.class);
            goOn.countDown();
            assertThat(first.get()).isEmpty();
        }
        assertThat(find(key)).contains(answer("first"));
    }

    @Test
    default void twenty_at_once_have_one_effect() {
        String key = fresh();
        AtomicInteger effects = new AtomicInteger();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> twenty = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> attempt(key, effects), many))
                    .toList();
            twenty.forEach(CompletableFuture::join);
        }
        assertThat(effects).hasValue(1);
        assertThat(find(key)).contains(answer("effect"));
    }

    private void attempt(String key, AtomicInteger effects) {
        try {
            if (once(key, answer("effect")).isEmpty()) {
                effects.incrementAndGet();
            }
        } catch (IdempotentAnswers.StillAtWork sentAway) {
            // as it should be
        }
    }

    private Optional<IdempotentAnswers.Answer> once(String key, IdempotentAnswers.Answer answer) {
        return unitOfWork().perform(() -> {
            var before = answers().findOrTake("user:1", key, answer.request());
            if (before.isEmpty()) {
                answers().keep("user:1", key, answer);
            }
            return before;
        });
    }

    private Optional<IdempotentAnswers.Answer> find(String key) {
        return unitOfWork().perform(() -> answers().findOrTake("user:1", key, "digest"));
    }

    private static IdempotentAnswers.Answer answer(String name) {
        return new IdempotentAnswers.Answer(
                "digest",
                201,
                "/api/v1/products/1",
                "\"1\"",
                "{\"name\":\"" + name + "\"}",
                Set.of(new UUID(1, 1), new UUID(1, 2)));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
