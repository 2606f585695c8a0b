package sambandh.persistence.shared;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.StoreUnavailable;

/**
 * Whether this process has lately lost the database. While it is away nobody can renew a lease: a lease that ended then
 * says nothing about its holder. So for a while after it is back nobody takes what has a holder, and the holders that
 * live renew first.
 */
@Singleton
class Contact {
    /** Time for two beats of a living holder. */
    static final Duration TIME_TO_RENEW = Duration.ofSeconds(10);

    /** A database that kept us waiting for so long was away, though the connection held. */
    static final Duration STALLED = Duration.ofSeconds(5);

    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Long> lostAt = new AtomicReference<>();

    @Inject
    Contact() {
        this(System::nanoTime);
    }

    Contact(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void lost() {
        lostAt.set(nanos.getAsLong());
    }

    /** The failure as it is to be told, see {@link Failures#of}; the database's absence is noted. */
    RuntimeException told(RuntimeException failed) {
        RuntimeException told = Failures.of(failed);
        if (told instanceof StoreUnavailable) {
            lost();
        }
        return told;
    }

    boolean isSteady() {
        Long lost = lostAt.get();
        return lost == null || nanos.getAsLong() - lost > TIME_TO_RENEW.toNanos();
    }

    /** The result of the question, or the other one where the answer was so long in coming that it means nothing. */
    <T> T watch(Supplier<T> question, T otherwise) {
        long asked = nanos.getAsLong();
        T answer = question.get();
        if (nanos.getAsLong() - asked < STALLED.toNanos()) {
            return answer;
        }
        lost();
        return otherwise;
    }
}
