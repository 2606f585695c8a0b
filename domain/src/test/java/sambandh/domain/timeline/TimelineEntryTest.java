package sambandh.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;

class TimelineEntryTest {
    @Test
    void it_holds_ids_codes_and_amounts() {
        Map<String, String> params =
                Map.of("amount", "-12.50", "orderId", UUID.randomUUID().toString());
        assertThat(entry(params).params()).isEqualTo(params);
    }

    @Test
    void it_holds_no_names_and_no_text() {
        for (String text : new String[] {"Asha Rao", "आशा", "a@b.example", "", "x".repeat(65)}) {
            assertThatThrownBy(() -> entry(Map.of("name", text))).isInstanceOf(InvalidValue.class);
        }
        Map<String, String> many = new HashMap<>();
        for (char c = 'a'; c <= 'k'; c++) {
            many.put(String.valueOf(c), "1");
        }
        assertThatThrownBy(() -> entry(many)).isInstanceOf(InvalidValue.class);
    }

    private static TimelineEntry entry(Map<String, String> params) {
        return new TimelineEntry(
                UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH, new Code("order.placed"), params, null);
    }
}
