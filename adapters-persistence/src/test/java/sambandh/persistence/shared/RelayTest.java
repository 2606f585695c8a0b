package sambandh.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelayTest {
    private final RelayTrial trial = new RelayTrial();

    @Test
    void an_event_reaches_its_reaction_whole_and_once() {
        RelayTrial.Happened event = RelayTrial.happened(UUID.randomUUID(), 7);
        trial.tell(event);

        assertThat(trial.relay.round()).isTrue();
        trial.relay.round();

        assertThat(trial.seen).containsExactly(event);
        assertThat(trial.deliveries()).isZero();
    }

    @Test
    void an_event_of_a_unit_of_work_that_failed_never_happened() {
        assertThatThrownBy(() -> trial.unitOfWork.run(() -> {
                    trial.events.add(RelayTrial.happened(UUID.randomUUID(), 1));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        trial.relay.round();

        assertThat(trial.seen).isEmpty();
    }

    @Test
    void an_event_cannot_be_told_outside_a_unit_of_work() {
        assertThatThrownBy(() -> trial.events.add(RelayTrial.happened(UUID.randomUUID(), 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_effect_and_the_end_of_the_delivery_are_one() {
        RelayTrial.Happened told = RelayTrial.happened(UUID.randomUUID(), 1);
        trial.tell(told);
        trial.then = event -> {
            trial.events.add(new RelayTrial.Happened(
                    event.thing(), null, event.occurredAt(), event.mood(), List.of(), Set.of(), null, true, 99));
            throw new IllegalStateException("after the effect");
        };
        trial.relay.round();

        assertThat(trial.deliveries()).isEqualTo(1);
        assertThat(trial.db.list(
                        "SELECT id FROM event WHERE payload LIKE ?",
                        row -> row.uuid("id"),
                        "%" + told.thing().value() + "%"))
                .hasSize(1);
        assertThat(trial.lastError()).contains("after the effect");

        trial.then = trial.seen::add;
        trial.makeDue();
        trial.relay.round();
        assertThat(trial.seen).hasSize(1);
    }

    @Test
    void published_events_are_numbered_without_gaps_in_the_order_they_became_durable() {
        UUID customer = UUID.randomUUID();
        for (int i = 1; i <= 3; i++) {
            trial.tell(RelayTrial.happened(customer, i));
        }
        trial.publish();

        List<Long> positions = trial.db.list(
                "SELECT position FROM event WHERE customer_id = ? ORDER BY seq",
                row -> row.number("position"),
                customer);
        assertThat(positions).hasSize(3).isSorted().doesNotContain(0L);
        assertThat(trial.db.one("SELECT COUNT(*) - MAX(position) AS n FROM event", row -> row.number("n")))
                .contains(0L);
    }
}
