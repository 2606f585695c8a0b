package sambandh.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Reaction;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Event;
import sambandh.domain.shared.Money;

class RelayTest {
    record ThingId(UUID value) {}

    enum Mood {
        MERRY_ENOUGH
    }

    record Line(int number, Money amount) {}

    record Happened(
            ThingId thing,
            @Nullable UUID customerId,
            Instant occurredAt,
            Mood mood,
            List<Line> lines,
            Set<Code> codes,
            @Nullable BigDecimal missing,
            boolean live,
            long count)
            implements Event {
        @Override
        public String type() {
            return "test.happened.v1";
        }
    }

    private record Told(String name, Consumer<Happened> then) implements Reaction<Happened> {
        @Override
        public Class<Happened> event() {
            return Happened.class;
        }

        @Override
        public void react(Happened event) {
            then.accept(event);
        }
    }

    private final Db db = TestContext.bean(Db.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    private final EventJson json = TestContext.bean(EventJson.class);
    private final Ids ids = TestContext.bean(Ids.class);
    private final String name = "test-" + UUID.randomUUID();
    private final List<Happened> seen = Collections.synchronizedList(new ArrayList<>());
    private Consumer<Happened> then = seen::add;
    private final Reactions reactions = new Reactions(() -> Stream.of(new Told(name, event -> then.accept(event))));
    private final Events events = new JdbcEvents(db, json, reactions, ids, unitOfWork, new Bells());
    private final Relay relay = relay();
    private final Publisher publisher = TestContext.bean(Publisher.class);

    private Relay relay() {
        return new Relay(db, json, reactions, unitOfWork, ids);
    }

    @Test
    void an_event_reaches_its_reaction_whole_and_once() {
        Happened event = happened(UUID.randomUUID(), 7);
        tell(event);

        assertThat(relay.round()).isTrue();
        relay.round();

        assertThat(seen).containsExactly(event);
        assertThat(deliveries()).isZero();
    }

    @Test
    void an_event_of_a_unit_of_work_that_failed_never_happened() {
        assertThatThrownBy(() -> unitOfWork.run(() -> {
                    events.add(happened(UUID.randomUUID(), 1));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        relay.round();

        assertThat(seen).isEmpty();
    }

    @Test
    void an_event_cannot_be_told_outside_a_unit_of_work() {
        assertThatThrownBy(() -> events.add(happened(UUID.randomUUID(), 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_effect_and_the_end_of_the_delivery_are_one() {
        Happened told = happened(UUID.randomUUID(), 1);
        tell(told);
        then = event -> {
            events.add(new Happened(
                    event.thing(), null, event.occurredAt(), event.mood(), List.of(), Set.of(), null, true, 99));
            throw new IllegalStateException("after the effect");
        };
        relay.round();

        assertThat(deliveries()).isEqualTo(1);
        assertThat(db.list(
                        "SELECT id FROM event WHERE payload LIKE ?",
                        row -> row.uuid("id"),
                        "%" + told.thing().value() + "%"))
                .hasSize(1);
        assertThat(lastError()).contains("after the effect");

        then = seen::add;
        makeDue();
        relay.round();
        assertThat(seen).hasSize(1);
    }

    @Test
    void what_a_dead_worker_held_is_brought_again_when_its_lease_ends() {
        tell(happened(UUID.randomUUID(), 1));
        var held = relay.claim(Duration.ofHours(1));
        assertThat(held.keys()).hasSize(1);
        relay.round();
        assertThat(seen).isEmpty();

        makeDue();
        relay.round();
        assertThat(seen).hasSize(1);

        relay.deliver(held);
        assertThat(seen).as("who comes back late does nothing").hasSize(1);
    }

    @Test
    void a_claim_taken_over_by_another_cannot_be_finished_by_the_first() {
        tell(happened(UUID.randomUUID(), 1));
        var first = relay.claim(Duration.ZERO);
        var second = relay.claim(Duration.ofHours(1));
        assertThat(second.keys()).isEqualTo(first.keys());

        relay.deliver(first);
        assertThat(seen).isEmpty();
        relay.deliver(second);
        assertThat(seen).hasSize(1);
    }

    @Test
    void the_events_of_a_customer_keep_their_order_even_when_one_fails() {
        UUID customer = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (int i = 1; i <= 3; i++) {
            tell(happened(customer, i));
        }
        tell(happened(other, 4));
        then = event -> {
            if (event.count() == 1) {
                throw new IllegalStateException("not yet");
            }
            seen.add(event);
        };
        rounds();
        assertThat(seen).extracting(Happened::count).as("others do not wait").containsExactly(4L);

        then = seen::add;
        makeDue();
        rounds();
        assertThat(seen).extracting(Happened::count).containsExactly(4L, 1L, 2L, 3L);
    }

    @Test
    void what_never_works_is_laid_aside_with_its_error_and_the_next_go_on() {
        UUID customer = UUID.randomUUID();
        tell(happened(customer, 1));
        tell(happened(customer, 2));
        then = event -> {
            if (event.count() == 1) {
                throw new IllegalStateException("poison");
            }
            seen.add(event);
        };
        for (int i = 0; i < Relay.MOST_ATTEMPTS; i++) {
            makeDue();
            relay.round();
        }
        rounds();

        assertThat(seen).extracting(Happened::count).containsExactly(2L);
        assertThat(lastError()).contains("poison");
        assertThat(db.exists("SELECT 1 FROM event_delivery WHERE reaction = ? AND due_at IS NULL", name))
                .isTrue();
    }

    @Test
    void two_relays_share_the_work_without_doubles_and_each_customer_in_order() throws InterruptedException {
        List<UUID> customers = Stream.generate(UUID::randomUUID).limit(30).toList();
        for (int i = 0; i < 5; i++) {
            int count = i;
            unitOfWork.run(() -> customers.forEach(customer -> events.add(happened(customer, count))));
        }
        List<Thread> both = Stream.of(relay(), relay())
                .map(it -> Thread.ofVirtual().start(() -> rounds(it)))
                .toList();
        for (Thread thread : both) {
            thread.join();
        }
        rounds();

        assertThat(seen).hasSize(150);
        assertThat(new HashSet<>(seen)).hasSize(150);
        for (UUID customer : customers) {
            assertThat(seen)
                    .filteredOn(event -> customer.equals(event.customerId()))
                    .extracting(Happened::count)
                    .containsExactly(0L, 1L, 2L, 3L, 4L);
        }
    }

    @Test
    void published_events_are_numbered_without_gaps_in_the_order_they_became_durable() {
        UUID customer = UUID.randomUUID();
        for (int i = 1; i <= 3; i++) {
            tell(happened(customer, i));
        }
        while (publisher.round()) {
            Thread.yield();
        }

        List<Long> positions = db.list(
                "SELECT position FROM event WHERE customer_id = ? ORDER BY seq",
                row -> row.number("position"),
                customer);
        assertThat(positions).hasSize(3).isSorted().doesNotContain(0L);
        assertThat(db.one("SELECT COUNT(*) - MAX(position) AS n FROM event", row -> row.number("n")))
                .contains(0L);
    }

    private void rounds() {
        rounds(relay);
    }

    private static void rounds(Relay relay) {
        while (relay.round()) {
            Thread.yield();
        }
    }

    private void tell(Happened event) {
        unitOfWork.run(() -> events.add(event));
    }

    private void makeDue() {
        unitOfWork.run(() -> db.write(
                "UPDATE event_delivery SET due_at = UTC_TIMESTAMP(6) WHERE reaction = ? AND due_at IS NOT NULL", name));
    }

    private long deliveries() {
        return db.one("SELECT COUNT(*) AS n FROM event_delivery WHERE reaction = ?", row -> row.number("n"), name)
                .orElseThrow();
    }

    private String lastError() {
        return db.one(
                        "SELECT last_error FROM event_delivery WHERE reaction = ? AND last_error IS NOT NULL",
                        row -> row.text("last_error"),
                        name)
                .orElseThrow();
    }

    private static Happened happened(UUID customer, long count) {
        return new Happened(
                new ThingId(UUID.randomUUID()),
                customer,
                Instant.parse("2026-03-01T08:00:00.123456Z"),
                Mood.MERRY_ENOUGH,
                List.of(new Line(1, Money.of("1250.5", "INR")), new Line(2, Money.of("-3", "NPR"))),
                Set.of(new Code("tea")),
                null,
                true,
                count);
    }
}
