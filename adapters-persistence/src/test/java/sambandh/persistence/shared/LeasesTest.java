package sambandh.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.UnitOfWork;

/** Claims after an outage of the database, on a table of the test's own. */
class LeasesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicLong nanos = new AtomicLong();
    private final Contact contact = new Contact(nanos::get);
    private final Db db = new Db(TestContext.bean(Connections.class), TestContext.bean(OpenUnits.class), contact);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    private final Leases<Long> leases = new Leases<>("trial_lease", "id", "", row -> row.number("id"));

    @BeforeEach
    void one_thing_to_do() {
        unitOfWork.run(() -> {
            db.write("CREATE TABLE IF NOT EXISTS trial_lease (id BIGINT NOT NULL PRIMARY KEY, due_at DATETIME(6),"
                    + " claim_id BINARY(16), attempts INT NOT NULL, last_error VARCHAR(500))");
            db.write("DELETE FROM trial_lease");
            db.write("INSERT INTO trial_lease (id, due_at, attempts) VALUES (1, UTC_TIMESTAMP(6), 0)");
        });
    }

    @Test
    void after_an_outage_the_living_may_renew_before_others_take_what_is_theirs() {
        Leases.Claim<Long> held = claim(Duration.ZERO);
        contact.lost();
        assertThat(claim(HOUR).keys()).isEmpty();

        unitOfWork.run(() -> leases.extend(db, held, HOUR));
        nanos.addAndGet(Contact.TIME_TO_RENEW.toNanos() + 1);
        assertThat(claim(HOUR).keys()).isEmpty();
        assertThat(unitOfWork.perform(() -> leases.remove(db, held.id(), 1L))).isTrue();
    }

    @Test
    void after_an_outage_what_nobody_holds_is_taken_at_once() {
        contact.lost();
        assertThat(claim(HOUR).keys()).containsExactly(1L);
    }

    @Test
    void what_a_dead_worker_held_is_taken_when_the_living_have_had_their_time() {
        claim(Duration.ZERO);
        contact.lost();
        nanos.addAndGet(Contact.TIME_TO_RENEW.toNanos() + 1);
        assertThat(claim(HOUR).keys()).containsExactly(1L);
    }

    @Test
    void an_answer_that_was_long_in_coming_counts_as_an_outage() {
        String otherwise = contact.watch(
                () -> {
                    nanos.addAndGet(Contact.STALLED.toNanos());
                    return "taken";
                },
                "nothing");
        assertThat(otherwise).isEqualTo("nothing");
        assertThat(contact.isSteady()).isFalse();
    }

    private Leases.Claim<Long> claim(Duration lease) {
        return unitOfWork.perform(() -> leases.claim(db, UUID.randomUUID(), lease, 10, "TRUE"));
    }
}
