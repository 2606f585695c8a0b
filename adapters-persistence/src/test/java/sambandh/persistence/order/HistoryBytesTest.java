package sambandh.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sambandh.domain.order.OrderHistory;
import sambandh.domain.order.OrderHistory.Entry;

class HistoryBytesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void whatever_is_written_is_read_again() {
        Random random = new Random(7);
        List<Entry> entries = new ArrayList<>(List.of(
                new Entry(LocalDate.of(1900, 1, 1), 0, 1, 1, 0),
                new Entry(LocalDate.of(1900, 1, 1), 109_000, -1, -1, Long.MIN_VALUE),
                new Entry(LocalDate.of(2200, 1, 1), 0, Integer.MAX_VALUE, 0, Long.MAX_VALUE)));
        for (int n = 0; n < 500; n++) {
            entries.add(new Entry(
                    DAY.plusDays(random.nextInt(5_000)),
                    random.nextInt(3) * random.nextInt(400),
                    random.nextInt(5) - 2,
                    random.nextInt(3) - 1,
                    random.nextLong() >> random.nextInt(64)));
        }
        OrderHistory history = new OrderHistory(entries);
        assertThat(HistoryBytes.read(HistoryBytes.write(history))).isEqualTo(history);
        assertThat(HistoryBytes.read(HistoryBytes.write(OrderHistory.NONE))).isEqualTo(OrderHistory.NONE);
    }

    @Test
    void an_ordinary_order_takes_some_five_bytes() {
        List<Entry> entries = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            entries.add(new Entry(DAY.plusDays(n * 30L), 0, 1, 0, 499_900));
        }
        assertThat(HistoryBytes.write(new OrderHistory(entries))).hasSizeLessThan(520);
    }

    @Test
    void a_form_that_is_not_known_is_not_guessed_at() {
        assertThatThrownBy(() -> HistoryBytes.read(new byte[] {9, 1, 1})).isInstanceOf(IllegalStateException.class);
    }
}
