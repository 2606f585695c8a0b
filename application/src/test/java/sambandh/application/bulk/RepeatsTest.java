package sambandh.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    @Test
    void it_counts_as_a_map_does_and_keeps_what_came_first() {
        Random random = new Random(7);
        Repeats repeats = new Repeats();
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
    }
}
