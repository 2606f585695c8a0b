package sambandh.domain.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Evidence.Content;
import sambandh.domain.relationship.Evidence.Ending;
import sambandh.domain.relationship.StageHistory.Period;
import sambandh.domain.relationship.StageHistory.Sale;

class StageHistoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(0, 1));
    private static final Ending PRICE = new Ending(EndedBy.CUSTOMER, DissolutionReason.PRICE);

    @Test
    void of_whom_nothing_is_known_explores_on_every_day() {
        assertThat(StageHistory.NONE.periods()).containsExactly(new Period(null, null, Stage.EXPLORATION, null, null));
    }

    @Test
    void orders_lead_from_exploration_over_awareness_to_expansion() {
        Sale first = sale(0);
        Sale second = sale(5);
        StageHistory history = StageHistory.of(List.of(second, sale(0), first, sale(9)), List.of());
        assertThat(seen(history)).containsExactly("EXPLORATION", "AWARENESS FIRST_ORDER 0", "EXPANSION GROWTH 5");
        assertThat(history.on(DAY.minusDays(1)).stage()).isEqualTo(Stage.EXPLORATION);
        assertThat(history.on(DAY.plusDays(4)).cause().kind()).isEqualTo(EvidenceKind.FIRST_ORDER);
        assertThat(history.last().cause().reference()).isEqualTo(second.order());
    }

    @Test
    void two_orders_on_one_day_are_no_growth() {
        assertThat(seen(StageHistory.of(List.of(sale(0), sale(0)), List.of())))
                .containsExactly("EXPLORATION", "AWARENESS FIRST_ORDER 0");
    }

    @Test
    void two_years_without_a_pause_of_more_than_one_are_steady() {
        List<Sale> steady = List.of(sale(0), sale(300), sale(600), sale(731), sale(900));
        assertThat(seen(StageHistory.of(steady, List.of())))
                .containsExactly(
                        "EXPLORATION",
                        "AWARENESS FIRST_ORDER 0",
                        "EXPANSION GROWTH 300",
                        "COMMITMENT STEADY_YEARS 731");
        List<Sale> paused = List.of(sale(0), sale(300), sale(700), sale(1000));
        assertThat(StageHistory.of(paused, List.of()).last().stage()).isEqualTo(Stage.EXPANSION);
    }

    @Test
    void a_trial_leads_on_or_ends_it_at_once() {
        Evidence asked = told(0, Content.of(EvidenceKind.INQUIRY, null, null));
        Evidence trial = told(1, Content.of(EvidenceKind.TRIAL_STARTED, null, null));
        Evidence good = told(2, Content.of(EvidenceKind.TRIAL_SUCCEEDED, null, null));
        Evidence end = told(2, Content.failedTrial(true, null, null));
        Evidence bad = told(2, Content.failedTrial(false, null, null));
        assertThat(seen(StageHistory.of(List.of(), List.of(good, trial, asked))))
                .containsExactly(
                        "EXPLORATION",
                        "EXPLORATION INQUIRY 0",
                        "EXPLORATION TRIAL_STARTED 1",
                        "AWARENESS TRIAL_SUCCEEDED 2");
        assertThat(StageHistory.of(List.of(), List.of(trial, end)).last().stage())
                .isEqualTo(Stage.DISSOLUTION);
        assertThat(StageHistory.of(List.of(), List.of(trial, bad)).last().stage())
                .isEqualTo(Stage.EXPLORATION);
        assertThat(StageHistory.of(List.of(sale(0)), List.of(trial, end)).last().stage())
                .as("who bought already is not lost by a trial")
                .isEqualTo(Stage.AWARENESS);
    }

    @Test
    void who_orders_after_the_end_begins_again_at_expansion() {
        Evidence exit = told(3, Content.exit(PRICE, null));
        Sale back = sale(8);
        StageHistory history = StageHistory.of(List.of(sale(0), sale(3), back), List.of(exit));
        assertThat(seen(history))
                .containsExactly(
                        "EXPLORATION", "AWARENESS FIRST_ORDER 0", "DISSOLUTION EXIT 3", "EXPANSION ORDER_AFTER_EXIT 8");
        assertThat(history.last().cause().reference()).isEqualTo(back.order());
    }

    @Test
    void a_contract_commits_and_after_an_end_it_begins_again() {
        Evidence contract = told(1, Content.of(EvidenceKind.CONTRACT, null, null));
        assertThat(StageHistory.of(List.of(), List.of(contract)).last().stage()).isEqualTo(Stage.COMMITMENT);
        Evidence exit = told(0, Content.exit(PRICE, null));
        assertThat(StageHistory.of(List.of(sale(-5)), List.of(exit, contract))
                        .last()
                        .stage())
                .isEqualTo(Stage.EXPANSION);
    }

    @Test
    void a_sale_that_was_taken_back_counts_until_that_day() {
        Sale gone = new Sale(UUID.randomUUID(), DAY, DAY.plusDays(20));
        Sale kept = sale(10);
        StageHistory history = StageHistory.of(List.of(gone, kept), List.of());
        assertThat(seen(history))
                .containsExactly(
                        "EXPLORATION", "AWARENESS FIRST_ORDER 0", "EXPANSION GROWTH 10", "AWARENESS FIRST_ORDER 20");
        assertThat(history.last().cause().day()).isEqualTo(kept.day());
        assertThat(history.last().since()).isEqualTo(DAY.plusDays(20));
        Sale never = new Sale(UUID.randomUUID(), DAY, DAY);
        assertThat(StageHistory.of(List.of(never), List.of())).isEqualTo(StageHistory.NONE);
    }

    @Test
    void a_stage_goes_on_under_another_cause() {
        Sale gone = new Sale(UUID.randomUUID(), DAY, DAY.plusDays(20));
        StageHistory history = StageHistory.of(List.of(gone, sale(5), sale(9)), List.of());
        assertThat(seen(history).getLast()).isEqualTo("EXPANSION GROWTH 20");
        assertThat(history.last().since()).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void what_was_set_by_hand_holds_until_the_next_evidence() {
        Evidence back = told(6, Content.byHand(Stage.AWARENESS, "Asks about every price"));
        StageHistory history = StageHistory.of(List.of(sale(0), sale(5), sale(30)), List.of(back));
        assertThat(seen(history))
                .containsExactly(
                        "EXPLORATION",
                        "AWARENESS FIRST_ORDER 0",
                        "EXPANSION GROWTH 5",
                        "AWARENESS BY_HAND 6",
                        "EXPANSION GROWTH 30");
    }

    @Test
    void a_late_row_that_makes_a_step_by_hand_impossible_leaves_it_without_effect() {
        Evidence hand = told(6, Content.byHand(Stage.AWARENESS, "Knows us"));
        assertThat(StageHistory.of(List.of(), List.of(hand)).last().stage()).isEqualTo(Stage.AWARENESS);
        assertThat(seen(StageHistory.of(List.of(sale(0)), List.of(hand))))
                .containsExactly("EXPLORATION", "AWARENESS FIRST_ORDER 0");
    }

    @Property(tries = 400)
    void every_day_has_exactly_one_stage(@ForAll long seed) {
        Random random = new Random(seed);
        StageHistory history = StageHistory.of(sales(random), evidence(random));
        for (LocalDate day = DAY.minusDays(3); day.isBefore(DAY.plusDays(70)); day = day.plusDays(1)) {
            LocalDate on = day;
            assertThat(history.periods().stream().filter(period -> period.has(on)))
                    .as(on.toString())
                    .hasSize(1);
        }
        assertThat(history.periods().getFirst().from()).isNull();
        assertThat(history.last().until()).isNull();
    }

    @Property(tries = 400)
    void the_order_in_which_rows_came_in_does_not_matter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Sale> sales = sales(random);
        List<Evidence> told = evidence(random);
        StageHistory before = StageHistory.of(sales, told);
        Collections.shuffle(sales, random);
        Collections.shuffle(told, random);
        assertThat(StageHistory.of(sales, told)).isEqualTo(before);
    }

    /** As of a day it is as if what came later had never been. */
    @Property(tries = 400)
    void what_comes_later_changes_no_day_before(@ForAll long seed) {
        Random random = new Random(seed);
        List<Sale> sales = sales(random);
        List<Evidence> told = evidence(random);
        LocalDate day = DAY.plusDays(random.nextInt(60));
        StageHistory then = StageHistory.of(
                sales.stream()
                        .filter(sale -> !sale.day().isAfter(day))
                        .map(sale -> new Sale(
                                sale.order(),
                                sale.day(),
                                sale.goneFrom() == null || sale.goneFrom().isAfter(day) ? null : sale.goneFrom()))
                        .toList(),
                told.stream().filter(it -> !it.day().isAfter(day)).toList());
        Period now = StageHistory.of(sales, told).on(day);
        assertThat(then.on(day).stage()).isEqualTo(now.stage());
        assertThat(then.on(day).since()).isEqualTo(now.since());
        assertThat(then.on(day).cause()).isEqualTo(now.cause());
    }

    private static List<Sale> sales(Random random) {
        List<Sale> sales = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            LocalDate day = DAY.plusDays(random.nextInt(60));
            LocalDate gone = random.nextInt(3) == 0 ? day.plusDays(random.nextInt(30)) : null;
            sales.add(new Sale(id(random), day, gone));
        }
        return sales;
    }

    private static List<Evidence> evidence(Random random) {
        List<Evidence> told = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Content content = switch (random.nextInt(7)) {
                case 0 -> Content.of(EvidenceKind.INQUIRY, null, null);
                case 1 -> Content.of(EvidenceKind.TRIAL_SUCCEEDED, null, null);
                case 2 -> Content.failedTrial(random.nextBoolean(), null, null);
                case 3 -> Content.of(EvidenceKind.CONTRACT, null, null);
                case 4 -> Content.of(EvidenceKind.GROWTH, null, null);
                case 5 -> Content.exit(PRICE, null);
                default -> Content.byHand(Stage.values()[random.nextInt(5)], "so it is");
            };
            Instant at = Instant.ofEpochSecond(random.nextInt(1000));
            told.add(new Evidence(id(random), CUSTOMER, DAY.plusDays(random.nextInt(60)), content, "user:1", at));
        }
        return told;
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Sale sale(int day) {
        return new Sale(UUID.randomUUID(), DAY.plusDays(day), null);
    }

    private static Evidence told(int day, Content content) {
        return new Evidence(
                UUID.randomUUID(),
                CUSTOMER,
                DAY.plusDays(day),
                content,
                "user:1",
                Instant.parse("2026-05-01T08:00:00Z"));
    }

    private static List<String> seen(StageHistory history) {
        return history.periods().stream()
                .map(it -> it.cause() == null || it.from() == null
                        ? it.stage().name()
                        : it.stage() + " " + it.cause().kind() + " "
                                + (it.from().toEpochDay() - DAY.toEpochDay()))
                .toList();
    }
}
