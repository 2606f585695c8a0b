package sambandh.rest.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class RepeatedEventsTest {
    /** Takes whatever is told, to the end. */
    private static final class Told implements Subscriber<Event<String>> {
        private final List<String> all = new ArrayList<>();
        private final CompletableFuture<List<String>> end = new CompletableFuture<>();

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Event<String> event) {
            all.add(event.getName() + " " + event.getData());
        }

        @Override
        public void onError(Throwable why) {
            end.completeExceptionally(why);
        }

        @Override
        public void onComplete() {
            end.complete(all);
        }
    }

    private static List<String> told(Supplier<Optional<String>> look, int most) {
        Told told = new Told();
        new RepeatedEvents<>("n", look, "last"::equals, Duration.ZERO, most).subscribe(told);
        return told.end.join();
    }

    private static Supplier<Optional<String>> looks(String... seen) {
        Deque<String> left = new ArrayDeque<>(List.of(seen));
        return () -> Optional.ofNullable(left.poll());
    }

    @Test
    void what_is_seen_is_told_also_when_it_is_the_same_until_the_last() {
        assertThat(told(looks("a", "a", "last", "never"), 10)).containsExactly("n a", "n a", "n last");
    }

    @Test
    void it_ends_when_there_is_nothing_to_tell_any_more_or_it_has_told_enough() {
        assertThat(told(looks("a", "b"), 10)).containsExactly("n a", "n b");
        assertThat(told(looks("a", "b", "c"), 2)).containsExactly("n a", "n b");
    }

    @Test
    void what_goes_wrong_is_told() {
        assertThatThrownBy(() -> told(
                        () -> {
                            throw new IllegalStateException("the store is away");
                        },
                        2))
                .hasMessageContaining("away");
    }
}
