package sambandh.rest.campaign;

import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Looks again and again, and tells what it sees as server-sent events, no faster than they are taken. Also where nothing has
 * changed, so that both sides know that the other is there.
 */
final class RepeatedEvents<T> implements Publisher<Event<T>> {
    private final String name;
    private final Supplier<Optional<T>> look;
    private final Predicate<T> isLast;
    private final Duration every;
    private final int most;

    /**
     * @param look empty where there is nothing to tell any more, to whoever asked
     * @param isLast what ends it
     * @param most how many events there are at the most; who wants more asks again
     */
    RepeatedEvents(String name, Supplier<Optional<T>> look, Predicate<T> isLast, Duration every, int most) {
        this.name = name;
        this.look = look;
        this.isLast = isLast;
        this.every = every;
        this.most = most;
    }

    @Override
    public void subscribe(Subscriber<? super Event<T>> subscriber) {
        Watching watching = new Watching(subscriber);
        subscriber.onSubscribe(watching);
        Thread.ofVirtual().name("events-" + name).start(watching);
    }

    private final class Watching implements Subscription, Runnable {
        private final Subscriber<? super Event<T>> subscriber;
        private final Semaphore wanted = new Semaphore(0);
        private volatile boolean cancelled;

        private Watching(Subscriber<? super Event<T>> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long number) {
            wanted.release((int) Math.min(number, most));
        }

        @Override
        public void cancel() {
            cancelled = true;
            wanted.release();
        }

        @Override
        public void run() {
            try {
                watch();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failed) {
                subscriber.onError(failed);
            }
        }

        private void watch() throws InterruptedException {
            for (int told = 1; ; told++) {
                wanted.acquire();
                if (cancelled) {
                    return;
                }
                Optional<T> seen = look.get();
                seen.ifPresent(it -> subscriber.onNext(Event.of(it).name(name)));
                if (seen.filter(isLast.negate()).isEmpty() || told == most) {
                    subscriber.onComplete();
                    return;
                }
                Thread.sleep(every);
            }
        }
    }
}
