package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Code;

class UnsubscribeTest {
    private final LetterDesk desk = new LetterDesk();

    @Test
    void unsubscribing_ends_a_topic_once_and_stops_what_is_queued() {
        UUID person = desk.anjali().personId();
        Letter letter = desk.thanked(person);
        Unsubscribe unsubscribe = desk.unsubscribe();
        var command = new Unsubscribe.Command(person + ",thanks", false);

        assertThat(unsubscribe.look(command.token())).contains(new Code("thanks"));
        assertThat(desk.now(letter).state()).as("looking changes nothing").isEqualTo(State.QUEUED);

        assertThat(unsubscribe.handle(command)).isEqualTo(new Unsubscribe.Outcome.Done(new Code("thanks")));
        assertThat(unsubscribe.handle(command)).isEqualTo(new Unsubscribe.Outcome.Done(new Code("thanks")));
        assertThat(desk.now(letter).notSentBecause()).isEqualTo(NotSentBecause.OPTED_OUT);
        assertThat(desk.audit.all())
                .filteredOn(e -> e.action().equals("person.opt-out"))
                .hasSize(1);
        assertThat(desk.sendAll()).isFalse();
        assertThat(unsubscribe.handle(new Unsubscribe.Command("forged", false)))
                .isEqualTo(new Unsubscribe.Outcome.LinkUnknown());
    }

    @Test
    void ending_everything_ends_every_optional_topic() {
        UUID person = desk.anjali().personId();
        var unused = desk.unsubscribe().handle(new Unsubscribe.Command(person + ",news", true));
        assertThat(desk.thanked(person).notSentBecause()).isEqualTo(NotSentBecause.OPTED_OUT);
    }
}
