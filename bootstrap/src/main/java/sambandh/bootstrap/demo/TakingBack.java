package sambandh.bootstrap.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What the demo's customers give back, and call off; drawn apart, so that what they buy does not hang on it. */
final class TakingBack {
    private static final double CALLED_OFF = 0.015;
    private static final double RETURNED = 0.04;
    private static final int RETURNED_WITHIN_DAYS = 20;

    private final RandomGenerator random;
    private final LocalDate lastDay;

    TakingBack(long seed, LocalDate lastDay) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 1);
        this.lastDay = lastDay;
    }

    /** The same buyer with what goes back of the orders. */
    Population.Buyer some(Population.Buyer buyer) {
        List<Population.Back> back = new ArrayList<>();
        for (Population.Order order : buyer.orders()) {
            double draw = random.nextDouble();
            LocalDateTime later = order.at().plusDays(1 + random.nextInt(RETURNED_WITHIN_DAYS));
            if (draw < CALLED_OFF) {
                back.add(new Population.Back(
                        order.id() + "-X", order, true, order.at().plusHours(2), order.lines()));
            } else if (draw < CALLED_OFF + RETURNED && !later.toLocalDate().isAfter(lastDay)) {
                List<Population.Line> lines = List.of(order.lines().getFirst());
                back.add(new Population.Back(order.id() + "-R", order, false, later, lines));
            }
        }
        return new Population.Buyer(
                buyer.id(), buyer.name(), buyer.firm(), buyer.email(), buyer.orders(), List.copyOf(back));
    }
}
