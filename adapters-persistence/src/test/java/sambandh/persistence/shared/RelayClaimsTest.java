package sambandh.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelayClaimsTest {
    private final RelayTrial trial = new RelayTrial();

    @Test
    void what_a_dead_worker_held_is_brought_again_when_its_lease_ends() {
        trial.tell(RelayTrial.happened(UUID.randomUUID(), 1));
        var held = trial.relay.claim(Duration.ofHours(1));
        assertThat(held.keys()).hasSize(1);
        trial.relay.round();
        assertThat(trial.seen).isEmpty();

        trial.makeDue();
        trial.relay.round();
        assertThat(trial.seen).hasSize(1);

        trial.relay.deliver(held);
        assertThat(trial.seen).as("who comes back late does nothing").hasSize(1);
    }

    @Test
    void a_claim_taken_over_by_another_cannot_be_finished_by_the_first() {
        trial.tell(RelayTrial.happened(UUID.randomUUID(), 1));
        var first = trial.relay.claim(Duration.ZERO);
        var second = trial.relay.claim(Duration.ofHours(1));
        assertThat(second.keys()).isEqualTo(first.keys());

        trial.relay.deliver(first);
        assertThat(trial.seen).isEmpty();
        trial.relay.deliver(second);
        assertThat(trial.seen).hasSize(1);
    }

    @Test
    void the_events_of_a_customer_keep_their_order_even_when_one_fails() {
        UUID customer = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (int i = 1; i <= 3; i++) {
            trial.tell(RelayTrial.happened(customer, i));
        }
        trial.tell(RelayTrial.happened(other, 4));
        trial.then = event -> {
            if (event.count() == 1) {
                throw new IllegalStateException("not yet");
            }
            trial.seen.add(event);
        };
        trial.rounds();
        assertThat(trial.seen)
                .extracting(RelayTrial.Happened::count)
                .as("others do not wait")
                .containsExactly(4L);

        trial.then = trial.seen::add;
        trial.makeDue();
        trial.rounds();
        assertThat(trial.seen).extracting(RelayTrial.Happened::count).containsExactly(4L, 1L, 2L, 3L);
    }

    @Test
    void what_never_works_is_laid_aside_with_its_error_and_the_next_go_on() {
        UUID customer = UUID.randomUUID();
        trial.tell(RelayTrial.happened(customer, 1));
        trial.tell(RelayTrial.happened(customer, 2));
        trial.then = event -> {
            if (event.count() == 1) {
                throw new IllegalStateException("poison");
            }
            trial.seen.add(event);
        };
        for (int i = 0; i < Relay.MOST_ATTEMPTS; i++) {
            trial.makeDue();
            trial.relay.round();
        }
        trial.rounds();

        assertThat(trial.seen).extracting(RelayTrial.Happened::count).containsExactly(2L);
        assertThat(trial.lastError()).contains("poison");
        assertThat(trial.db.exists("SELECT 1 FROM event_delivery WHERE reaction = ? AND due_at IS NULL", trial.name))
                .isTrue();
    }

    @Test
    void two_relays_share_the_work_without_doubles_and_each_customer_in_order() throws InterruptedException {
        List<UUID> customers = Stream.generate(UUID::randomUUID).limit(30).toList();
        for (int i = 0; i < 5; i++) {
            int count = i;
            trial.unitOfWork.run(
                    () -> customers.forEach(customer -> trial.events.add(RelayTrial.happened(customer, count))));
        }
        List<Thread> both = Stream.of(trial.relay(), trial.relay())
                .map(it -> Thread.ofVirtual().start(() -> RelayTrial.rounds(it)))
                .toList();
        for (Thread thread : both) {
            thread.join();
        }
        trial.rounds();

        assertThat(trial.seen).hasSize(150);
        assertThat(new HashSet<>(trial.seen)).hasSize(150);
        for (UUID customer : customers) {
            assertThat(trial.seen)
                    .filteredOn(event -> customer.equals(event.customerId()))
                    .extracting(RelayTrial.Happened::count)
                    .containsExactly(0L, 1L, 2L, 3L, 4L);
        }
    }
}
