package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.MailingId;

/** Of mailings more is taken than there are connections, where letters leave fast. */
class SendAheadTest {
    private static final int CONNECTIONS = 5;
    /** One is kept for what must not wait. */
    private static final int FOR_MAILINGS = CONNECTIONS - 1;

    private final LetterDesk desk = new LetterDesk(CONNECTIONS);

    private MailingId mailing(int many) {
        List<Recipient> people =
                IntStream.range(0, many).mapToObj(n -> desk.anjali()).toList();
        return desk.mailing(people);
    }

    private List<Letter> in(MailingId mailing, State state) {
        return desk.of(mailing).stream().filter(it -> it.state() == state).toList();
    }

    /** Sends as many as there are connections for, within a hundredth of a second. */
    private void oneRound() {
        desk.send.round();
        desk.keep.round();
        desk.clock.advance(Duration.ofMillis(10));
    }

    private MailingId goingFast(int many) {
        MailingId id = mailing(many);
        oneRound();
        assertThat(in(id, State.SENDING)).as("nothing is known of its speed").isEmpty();
        oneRound();
        assertThat(in(id, State.SENT)).hasSize(2 * FOR_MAILINGS);
        assertThat(in(id, State.SENDING))
                .as("as many as leave in a quarter of a second")
                .hasSize(25 * FOR_MAILINGS - FOR_MAILINGS);
        return id;
    }

    @Test
    void what_was_taken_ahead_is_sent_without_being_looked_for_again() {
        MailingId id = goingFast(200);
        oneRound();
        assertThat(in(id, State.SENT)).hasSize(3 * FOR_MAILINGS);
        assertThat(in(id, State.SENDING)).hasSize(23 * FOR_MAILINGS);
    }

    @Test
    void all_of_them_are_sent_once() {
        MailingId id = goingFast(200);
        for (int round = 0; round < 50; round++) {
            oneRound();
        }
        assertThat(in(id, State.SENT)).hasSize(200);
        assertThat(desk.delivered)
                .extracting(Letter::id)
                .doesNotHaveDuplicates()
                .hasSize(200);
    }

    @Test
    void what_waits_too_long_for_a_connection_goes_back_to_the_queue() {
        MailingId id = goingFast(200);
        desk.clock.advance(Duration.ofSeconds(3));
        oneRound();
        assertThat(in(id, State.SENT)).hasSize(3 * FOR_MAILINGS);
        assertThat(in(id, State.SENDING))
                .as("slow by now: no more than connections")
                .isEmpty();
        assertThat(in(id, State.QUEUED)).hasSize(200 - 3 * FOR_MAILINGS).allMatch(it -> it.attempts() == 0);
    }

    @Test
    void what_is_left_at_the_end_is_given_back() {
        MailingId id = goingFast(200);
        desk.send.giveBack();
        assertThat(in(id, State.SENDING)).isEmpty();
        assertThat(in(id, State.QUEUED))
                .allMatch(it -> it.attempts() == 0 && it.language().tag().equals("zxx"));
    }

    @Test
    void a_mailing_that_is_paused_sends_what_was_taken_and_no_more() {
        MailingId id = goingFast(200);
        desk.steer.pause(id);
        for (int round = 0; round < 50; round++) {
            oneRound();
        }
        assertThat(in(id, State.SENT)).hasSize(26 * FOR_MAILINGS);
        assertThat(in(id, State.QUEUED)).hasSize(200 - 26 * FOR_MAILINGS);
    }

    @Test
    void whoever_must_not_wait_goes_before_what_was_taken_ahead() {
        goingFast(200);
        Letter urgent = desk.thanked(desk.anjali().personId());
        desk.delivered.clear();
        oneRound();
        assertThat(desk.delivered.getFirst().id()).isEqualTo(urgent.id());
    }
}
