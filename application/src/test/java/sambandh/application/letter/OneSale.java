package sambandh.application.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.template.TemplateFacts;
import sambandh.domain.order.OrderCancelled;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.order.OrderReturned;
import sambandh.domain.template.Field;

/** The one customer's one order: what letters say of it, and what happens to it. */
record OneSale(UUID order, UUID customer, Clock clock) implements TemplateFacts {
    @Override
    public List<Field> fields() {
        return List.of();
    }

    @Override
    public Map<Reader, Map<String, ?>> about(Collection<Reader> readers) {
        Map<String, ?> told = Map.of("order", Map.of("id", order, "date", LocalDate.of(2026, 2, 27)));
        return readers.stream()
                .filter(reader -> customer.equals(reader.customerId()))
                .filter(reader -> reader.reference() == null || order.equals(reader.reference()))
                .collect(Collectors.toMap(reader -> reader, _ -> told));
    }

    OrderCancelled cancelled(UUID sale) {
        return new OrderCancelled(
                UUID.randomUUID(),
                customer,
                sale,
                clock.instant(),
                LocalDate.of(2026, 2, 27),
                "-10",
                "INR",
                OrderMode.LIVE);
    }

    OrderReturned returned(UUID sale) {
        return new OrderReturned(
                UUID.randomUUID(),
                customer,
                sale,
                clock.instant(),
                LocalDate.of(2026, 2, 27),
                "-5",
                "INR",
                OrderMode.LIVE);
    }

    OrderPlaced placed(@Nullable UUID of, OrderMode mode) {
        return new OrderPlaced(order, of, clock.instant(), LocalDate.of(2026, 2, 27), "10", "INR", mode);
    }
}
