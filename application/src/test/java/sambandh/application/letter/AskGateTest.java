package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.shared.Heartbeat;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Purpose;

class AskGateTest {
    private final LetterDesk desk = new LetterDesk();

    private final List<Recipient> people = List.of(
            desk.anjali(),
            desk.recipients.add("Refused", "en", "refused@example.com"),
            desk.recipients.add("Alone", "en", "alone@example.com"),
            desk.recipients.add("Silent", "en", "silent@example.com"),
            desk.recipients.add("Written to", "en", "often@example.com"));

    private void add(Letter letter) {
        desk.unitOfWork.run(() -> desk.letters.add(letter));
    }

    /** Letters of every purpose to people of every kind, all of them just taken. */
    private List<Letter> taken() {
        desk.unitOfWork.run(() ->
                desk.suppressions.add(people.get(1).address(), Suppressions.Reason.BY_HAND, desk.clock.instant(), "x"));
        desk.recipients.doNotContact(people.get(2).personId());
        desk.recipients.optOut(people.get(3).personId(), new Code("thanks"), desk.clock.instant(), "x");
        UUID often = people.get(4).personId();
        add(SampleLetters.letter().to(often).build());
        desk.sendAll();
        for (Purpose purpose : Purpose.values()) {
            people.forEach(person -> add(SampleLetters.letter()
                    .to(person.personId())
                    .address(person.address())
                    .purpose(purpose)
                    .build()));
        }
        return Stream.of(Lane.EXPRESS, Lane.SERVICE, Lane.SINGLE)
                .flatMap(lane -> desk.unitOfWork.perform(() -> desk.letters.take(lane, 100, Heartbeat.LEASE)).stream())
                .map(Claimed::letter)
                .toList();
    }

    @Test
    void asked_for_many_it_says_what_it_says_of_each() {
        List<Letter> letters = new ArrayList<>(taken());
        Map<LetterId, Decision> all = desk.gate.ask(letters);

        assertThat(letters).hasSize(20);
        assertThat(letters).allSatisfy(letter -> {
            Recipient person = desk.recipients.find(letter.personId()).orElseThrow();
            assertThat(all.get(letter.id()))
                    .isEqualTo(desk.gate.ask(letter.purpose(), letter.topic(), person, letter.address(), letter.id()));
        });
        assertThat(all.values().stream().distinct()).hasSizeGreaterThanOrEqualTo(5);
    }
}
