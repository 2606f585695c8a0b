package sambandh.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    @Test
    void the_same_size_and_day_make_the_same_people() {
        assertThat(Population.of(50, LAST_DAY)).isEqualTo(Population.of(50, LAST_DAY));
    }

    @Test
    void all_four_languages_are_spoken() {
        assertThat(Population.of(200, LAST_DAY).buyers())
                .extracting(b -> b.name().language())
                .contains("en", "hi", "bn", "ne");
    }

    @Test
    void nobody_buys_after_the_last_day_and_everybody_bought_once() {
        assertThat(Population.of(500, LAST_DAY).buyers()).allSatisfy(buyer -> {
            assertThat(buyer.orders()).isNotEmpty();
            assertThat(buyer.orders().getLast().at().toLocalDate()).isBeforeOrEqualTo(LAST_DAY);
        });
    }

    @Test
    void the_best_are_those_who_bought_for_most() {
        Population population = Population.of(300, LAST_DAY);
        var best = population.best(10, LAST_DAY);
        assertThat(best)
                .hasSize(10)
                .isSortedAccordingTo((x, y) ->
                        y.boughtSince(LAST_DAY.minusYears(1)).compareTo(x.boughtSince(LAST_DAY.minusYears(1))));
    }

    @Test
    void what_goes_back_is_of_a_sale_before_it_and_no_more_than_that() {
        var buyers = Population.of(1_000, LAST_DAY).buyers();
        assertThat(buyers.stream().flatMap(buyer -> buyer.back().stream()))
                .anyMatch(Population.Back::calledOff)
                .anyMatch(back -> !back.calledOff())
                .allSatisfy(back -> {
                    assertThat(back.at()).isAfter(back.sale().at());
                    assertThat(back.at().toLocalDate()).isBeforeOrEqualTo(LAST_DAY);
                    assertThat(back.amount()).isLessThanOrEqualTo(back.sale().amount());
                    assertThat(back.amount().equals(back.sale().amount()))
                            .isEqualTo(back.calledOff() || back.sale().lines().size() == 1);
                });
        assertThat(buyers).allSatisfy(buyer -> {
            assertThat(buyer.back()).extracting(Population.Back::sale).doesNotHaveDuplicates();
            assertThat(buyer.orders())
                    .containsAll(
                            buyer.back().stream().map(Population.Back::sale).toList());
            assertThat(buyer.boughtSince(LocalDate.MIN)).isNotNegative();
        });
    }

    @Test
    void guests_buy_too_and_goods_cost_less_than_they_bring() {
        Population population = Population.of(200, LAST_DAY);
        assertThat(population.guests()).hasSize(10).allSatisfy(order -> {
            assertThat(order.at().toLocalDate()).isBeforeOrEqualTo(LAST_DAY);
            assertThat(order.cost()).isPositive().isLessThan(order.amount());
        });
    }

    @Test
    void all_of_it_lies_before_the_moment_at_which_it_is_made_up(@TempDir Path folder) throws IOException {
        Instant now = Instant.parse("2026-06-30T19:00:00Z");
        Keepsake made = Keepsake.in(folder, now);
        assertThat(made.lastDay()).as("the first of July in Kolkata").isEqualTo(LAST_DAY);
        assertThat(Keepsake.in(folder, now.plusSeconds(86_400))).isEqualTo(made);
        LocalDateTime there = LocalDateTime.ofInstant(now, Keepsake.SHOP_ZONE);
        assertThat(Population.of(500, made.lastDay()).buyers()).allSatisfy(buyer -> {
            assertThat(buyer.orders()).allMatch(order -> order.at().isBefore(there));
            assertThat(buyer.back()).allMatch(back -> back.at().isBefore(there));
        });
    }

    @Test
    void the_draws_have_the_means_that_their_distributions_have() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        assertThat(DoubleStream.generate(() -> PurchaseProcess.gamma(random, 0.9))
                        .limit(100_000)
                        .average()
                        .orElseThrow())
                .isCloseTo(0.9, within(0.02));
        assertThat(DoubleStream.generate(() -> PurchaseProcess.beta(random, 0.9, 7.0))
                        .limit(100_000)
                        .average()
                        .orElseThrow())
                .isCloseTo(0.9 / 7.9, within(0.005));
    }
}
