package sambandh.persistence.order;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Files of a few customers' orders, sales and what takes them back, told again and again and otherwise. */
public final class RandomFiles {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int SALES = 30;
    private static final int ROWS = 25;

    private final Random random;

    public RandomFiles(long seed) {
        this.random = new Random(seed);
    }

    /** CSV of some orders; what goes back stands before its sale or behind it, or in another file. */
    public String next() {
        StringBuilder csv =
                new StringBuilder("externalId,customerExternalId,orderedAt,amount,kind,currency,refersToExternalId\n");
        for (int row = 0; row < ROWS; row++) {
            int sale = random.nextInt(SALES);
            int customer = sale % 6;
            switch (random.nextInt(5)) {
                case 0, 1 -> row(csv, "s" + sale, customer, day(), random.nextInt(8) * 25, "sale", null);
                case 2 -> row(csv, "c" + sale, customer, day() + 40, -random.nextInt(100), "cancellation", "s" + sale);
                default ->
                    row(
                            csv,
                            "r" + sale + "-" + random.nextInt(3),
                            customer,
                            day() + 40,
                            -random.nextInt(100),
                            "return",
                            random.nextInt(4) == 0 ? null : "s" + sale);
            }
        }
        return csv.toString();
    }

    private int day() {
        return random.nextInt(90);
    }

    private static void row(
            StringBuilder csv, String id, int customer, int day, int amount, String kind, @Nullable String sale) {
        csv.append(id)
                .append(",k")
                .append(customer)
                .append(',')
                .append(START.plusDays(day))
                .append(',')
                .append(amount)
                .append(',')
                .append(kind)
                .append(",USD,")
                .append(sale == null ? "" : sale)
                .append('\n');
    }
}
