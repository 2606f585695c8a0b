package sambandh.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

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
