package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.Pace;
import sambandh.domain.template.Purpose;

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

    /** How many rounds a quarter of a second has, and how many letters of mailings leave in these. */
    private static final int ROUNDS = 25;

    private static final int SOON = ROUNDS * FOR_MAILINGS;

    private MailingId goingFast(int many) {
        return goingFast(mailing(many));
    }

    private MailingId goingFast(MailingId id) {
        for (int round = 0; round < ROUNDS; round++) {
            oneRound();
            assertThat(in(id, State.SENDING)).as("little is known of its speed").isEmpty();
        }
        oneRound();
        assertThat(in(id, State.SENT)).hasSize(SOON + FOR_MAILINGS);
        assertThat(in(id, State.SENDING))
                .as("as many as leave in a quarter of a second")
                .hasSize(SOON - FOR_MAILINGS);
        return id;
    }

    @Test
    void what_was_taken_ahead_is_sent_without_being_looked_for_again() {
        MailingId id = goingFast(200);
        oneRound();
        assertThat(in(id, State.SENT)).hasSize(SOON + 2 * FOR_MAILINGS);
        assertThat(in(id, State.SENDING)).hasSize(SOON - 2 * FOR_MAILINGS);
    }

    @Test
    void all_of_them_are_sent_once() {
        MailingId id = goingFast(300);
        for (int round = 0; round < 60; round++) {
            oneRound();
        }
        assertThat(in(id, State.SENT)).hasSize(300);
        assertThat(desk.delivered)
                .extracting(Letter::id)
                .doesNotHaveDuplicates()
                .hasSize(300);
    }

    @Test
    void what_waits_too_long_for_a_connection_goes_back_to_the_queue() {
        MailingId id = goingFast(200);
        desk.clock.advance(Duration.ofMillis(500));
        oneRound();
        assertThat(in(id, State.SENT)).hasSize(SOON + 2 * FOR_MAILINGS);
        assertThat(in(id, State.SENDING))
                .as("slow by now: no more than connections")
                .isEmpty();
        assertThat(in(id, State.QUEUED)).hasSize(200 - SOON - 2 * FOR_MAILINGS).allMatch(it -> it.attempts() == 0);
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
        MailingId id = goingFast(300);
        desk.steer.pause(id);
        for (int round = 0; round < 50; round++) {
            oneRound();
        }
        assertThat(in(id, State.SENT)).hasSize(2 * SOON);
        assertThat(in(id, State.QUEUED)).hasSize(300 - 2 * SOON);
    }

    @Test
    void nothing_leaves_on_answers_that_became_old_while_others_were_asked_about() {
        MailingId id = goingFast(200);
        Letter alone = desk.thanked(desk.anjali().personId());
        desk.delivered.clear();
        desk.whileAsked = () -> desk.clock.advance(Duration.ofMillis(501));
        oneRound();
        assertThat(desk.delivered).extracting(Letter::id).containsExactly(alone.id());
        assertThat(in(id, State.SENDING)).isEmpty();
    }

    /** Lets the deliveries that hang end after two seconds, one by one, each followed by a round. */
    private void slowly(MailingId id) {
        desk.clock.advance(Duration.ofSeconds(2));
        for (int left = desk.hanging.size(); left > 0; left--) {
            desk.hanging.remove().run();
            desk.keep.round();
            desk.clock.advance(Duration.ofMillis(1));
            desk.send.round();
            assertThat(in(id, State.SENDING)).hasSizeLessThanOrEqualTo(FOR_MAILINGS);
        }
    }

    @Test
    void to_a_slow_server_whose_answers_come_in_bursts_nothing_is_taken_ahead() {
        desk.hang = true;
        MailingId id = mailing(100);
        desk.send.round();
        for (int burst = 1; burst <= 10; burst++) {
            slowly(id);
            assertThat(in(id, State.SENT)).hasSize(burst * FOR_MAILINGS);
        }
        assertThat(desk.delivered).hasSize(10 * FOR_MAILINGS);
    }

    @Test
    void what_goes_back_costs_a_mailing_nothing_of_its_pace() {
        List<Recipient> people =
                IntStream.range(0, 400).mapToObj(n -> desk.anjali()).toList();
        // twenty a second; what was not used in ten seconds is made up for
        MailingId id = desk.mailing(people, new Pace(72_000), new ErrorShare(5));
        desk.clock.advance(Duration.ofSeconds(10));
        goingFast(id);
        desk.send.giveBack();
        assertThat(in(id, State.SENDING)).isEmpty();
        oneRound();
        assertThat(in(id, State.SENT)).hasSize(SOON + 2 * FOR_MAILINGS);
        assertThat(in(id, State.SENDING)).as("as many as before").hasSize(SOON - FOR_MAILINGS);
    }

    @Test
    void a_magic_link_has_a_connection_of_its_own_beside_service() {
        desk.hang = true;
        for (int n = 0; n < 2 * CONNECTIONS; n++) {
            desk.queued(Purpose.SERVICE);
        }
        desk.send.round();
        assertThat(desk.hanging).hasSize(CONNECTIONS - 1);
        Letter link = desk.queued(Purpose.OBLIGATION);
        desk.send.round();
        assertThat(desk.hanging).hasSize(CONNECTIONS);
        desk.hanging.removeLast().run();
        assertThat(desk.delivered).extracting(Letter::id).containsExactly(link.id());
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
