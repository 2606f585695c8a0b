package sambandh.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    @Test
    void it_counts_as_a_map_does_and_keeps_what_came_first() {
        Random random = new Random(7);
        AtomicLong taken = new AtomicLong();
        Repeats repeats = new Repeats(taken::addAndGet);
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> firsts = new HashMap<>();
        for (int n = 0; n < 200_000; n++) {
            String key = "row-" + random.nextInt(60_000);
            repeats.see(key, n);
            assertThat(repeats.count()).isEqualTo(counts.merge(key, 1, Integer::sum));
            firsts.putIfAbsent(key, n);
            assertThat(repeats.first()).isEqualTo(firsts.get(key));
        }
        assertThat(repeats.size()).isEqualTo(counts.size());
        assertThat(taken.get()).isBetween(16L * counts.size(), 26L * counts.size());
    }

    @Test
    void files_received_at_once_stay_below_a_bound_and_all_come_to_their_end() throws Exception {
        int keys = 100_000;
        long one = 26L * keys;
        KeyRoom room = new KeyRoom(one / 2);
        AtomicLong most = new AtomicLong();
        AtomicInteger waited = new AtomicInteger();
        Callable<Integer> file = () -> {
            KeyRoom.Guest guest = new KeyRoom.Guest();
            Repeats repeats = new Repeats(bytes -> {
                while (!room.take(guest, bytes)) {
                    waited.incrementAndGet();
                    room.await(1_000);
                }
                most.accumulateAndGet(room.bytes(), Math::max);
            });
            for (int n = 0; n < keys; n++) {
                repeats.see("row-" + n, n);
            }
            room.leave(guest);
            return repeats.size();
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> done : threads.invokeAll(Collections.nCopies(12, file))) {
                assertThat(done.get()).isEqualTo(keys);
            }
        }
        assertThat(waited.get()).as("there was not room for all at once").isPositive();
        assertThat(most.get()).isLessThan(one + one / 2);
        assertThat(room.bytes()).isZero();
    }

    @Test
    void the_first_always_has_room_and_after_it_the_next() {
        KeyRoom room = new KeyRoom(100);
        var first = new KeyRoom.Guest();
        var second = new KeyRoom.Guest();
        var third = new KeyRoom.Guest();
        assertThat(room.take(first, 1_000)).isTrue();
        assertThat(room.take(second, 60)).isTrue();
        assertThat(room.take(third, 60)).isFalse();
        assertThat(room.take(second, 60)).isFalse();
        assertThat(room.take(first, 1_000)).isTrue();
        room.leave(first);
        assertThat(room.take(second, 1_000)).isTrue();
        assertThat(room.take(third, 100)).isTrue();
        assertThat(room.take(third, 1)).isFalse();
        assertThat(room.bytes()).isEqualTo(1_160);
    }
}
