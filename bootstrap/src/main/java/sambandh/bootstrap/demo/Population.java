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

/**
 * The demo's customers and what they bought in two years; the same size and last day always give the same.
 *
 * @param guests orders of nobody in particular
 */
record Population(List<Population.Buyer> buyers, List<Population.Order> guests) {
    private static final long SEED = 20_260_101;
    private static final int WEEKS = 104;
    private static final double FIRMS = 0.15;

    record Line(Shop.Article article, int quantity, BigDecimal unitPrice) {
        BigDecimal amount() {
            return unitPrice.multiply(BigDecimal.valueOf(quantity));
        }
    }

    record Order(String id, LocalDateTime at, List<Line> lines) {
        /** What the goods cost the company. */
        BigDecimal cost() {
            return lines.stream()
                    .map(line -> line.article().cost().multiply(BigDecimal.valueOf(line.quantity())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal amount() {
            return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** What went back of a sale: some lines, or all of it where it was called off. */
    record Back(String id, Order sale, boolean calledOff, LocalDateTime at, List<Line> lines) {
        BigDecimal amount() {
            return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    record Buyer(String id, Names.Made name, boolean firm, String email, List<Order> orders, List<Back> back) {
        String displayName() {
            return firm ? name.firm() : name.person();
        }

        /** Less what went back of it. */
        BigDecimal boughtSince(LocalDate day) {
            BigDecimal sold = orders.stream()
                    .filter(order -> !order.at().toLocalDate().isBefore(day))
                    .map(Order::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return back.stream()
                    .filter(one -> !one.sale().at().toLocalDate().isBefore(day))
                    .map(Back::amount)
                    .reduce(sold, BigDecimal::subtract);
        }
    }

    static Population of(int size, LocalDate lastDay) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Names names = new Names();
        TakingBack takingBack = new TakingBack(SEED, lastDay);
        List<Buyer> made = new ArrayList<>();
        for (int n = 1; n <= size; n++) {
            made.add(takingBack.some(buyer(random, names.next(random), n, lastDay)));
        }
        return new Population(List.copyOf(made), guests(random, size / 20, lastDay));
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

    /** Of how many orders something went back, or all. */
    long takenBack(boolean calledOff) {
        return buyers.stream()
                .flatMap(buyer -> buyer.back().stream())
                .filter(back -> back.calledOff() == calledOff)
                .count();
    }

    private static Buyer buyer(RandomGenerator random, Names.Made name, int n, LocalDate lastDay) {
        String id = String.format(Locale.ROOT, "C%06d", n);
        boolean firm = random.nextDouble() < FIRMS;
        double spends = (firm ? 3 : 1) * Math.exp(0.5 * random.nextGaussian());
        LocalDate joined = lastDay.minusDays(random.nextInt(7 * WEEKS));
        List<Order> orders = new ArrayList<>();
        for (LocalDate day : PurchaseProcess.SHOP.orderDays(random, joined, lastDay)) {
            LocalDateTime at = at(random, day);
            orders.add(new Order(id + "-" + (orders.size() + 1), at, lines(random, spends)));
        }
        return new Buyer(
                id, name, firm, id.toLowerCase(Locale.ROOT) + "@customers.example", List.copyOf(orders), List.of());
    }

    /** Over half a year. */
    private static List<Order> guests(RandomGenerator random, int number, LocalDate lastDay) {
        List<Order> orders = new ArrayList<>();
        for (int n = 1; n <= number; n++) {
            LocalDateTime at = at(random, lastDay.minusDays(random.nextInt(180)));
            orders.add(new Order(String.format(Locale.ROOT, "G%06d", n), at, lines(random, 1)));
        }
        return List.copyOf(orders);
    }

    /** While the shop is open. */
    private static LocalDateTime at(RandomGenerator random, LocalDate day) {
        return day.atTime(9 + random.nextInt(10), random.nextInt(60));
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
