package sambandh.bootstrap.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The demo's customers and what they bought in two years; the same size and last day always give the same. */
record Population(List<Population.Buyer> buyers) {
    private static final long SEED = 20_260_101;
    private static final int WEEKS = 104;
    private static final double FIRMS = 0.15;

    record Line(Shop.Article article, int quantity, BigDecimal unitPrice) {
        BigDecimal amount() {
            return unitPrice.multiply(BigDecimal.valueOf(quantity));
        }
    }

    record Order(String id, LocalDateTime at, List<Line> lines) {
        BigDecimal amount() {
            return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    record Buyer(String id, Names.Made name, boolean firm, String email, List<Order> orders) {
        String displayName() {
            return firm ? name.firm() : name.person();
        }

        BigDecimal boughtSince(LocalDate day) {
            return orders.stream()
                    .filter(order -> !order.at().toLocalDate().isBefore(day))
                    .map(Order::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    static Population of(int size, LocalDate lastDay) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Names names = new Names();
        List<Buyer> made = new ArrayList<>();
        for (int n = 1; n <= size; n++) {
            made.add(buyer(random, names.next(random), n, lastDay));
        }
        return new Population(List.copyOf(made));
    }

    /** Those who bought for most in the year before the day, the best first. */
    List<Buyer> best(int howMany, LocalDate lastDay) {
        LocalDate since = lastDay.minusYears(1);
        return buyers.stream()
                .sorted(Comparator.comparing((Buyer b) -> b.boughtSince(since))
                        .reversed()
                        .thenComparing(Buyer::id))
                .limit(howMany)
                .toList();
    }

    private static Buyer buyer(RandomGenerator random, Names.Made name, int n, LocalDate lastDay) {
        String id = String.format(Locale.ROOT, "C%06d", n);
        boolean firm = random.nextDouble() < FIRMS;
        double spends = (firm ? 3 : 1) * Math.exp(0.5 * random.nextGaussian());
        LocalDate joined = lastDay.minusDays(random.nextInt(7 * WEEKS));
        List<Order> orders = new ArrayList<>();
        for (LocalDate day : PurchaseProcess.SHOP.orderDays(random, joined, lastDay)) {
            LocalDateTime at = day.atTime(9 + random.nextInt(10), random.nextInt(60));
            orders.add(new Order(id + "-" + (orders.size() + 1), at, lines(random, spends)));
        }
        return new Buyer(id, name, firm, id.toLowerCase(Locale.ROOT) + "@customers.example", List.copyOf(orders));
    }

    private static List<Line> lines(RandomGenerator random, double spends) {
        int count = 1 + random.nextInt(3);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Shop.Article article = Names.pick(random, Shop.DARJEELING_AND_CO.articles());
            int quantity = Math.max(1, (int) Math.round(spends * (0.6 + random.nextDouble())));
            lines.add(new Line(
                    article, quantity, BigDecimal.valueOf(article.rupees()).setScale(2, RoundingMode.UNNECESSARY)));
        }
        return List.copyOf(lines);
    }
}
