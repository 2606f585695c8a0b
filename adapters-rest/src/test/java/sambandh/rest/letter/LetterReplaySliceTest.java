package sambandh.rest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.Mailings;
import sambandh.application.letter.SampleLetters;
import sambandh.application.letter.SteerMailing;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Purpose;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class LetterReplaySliceTest {
    private static final String LETTERS = "/api/v1/letters";

    private final Client manager = RestSlice.as("manager");

    private static Letter ended(SampleLetters sample, Ending ending) {
        InMemoryLetters letters = RestSlice.bean(InMemoryLetters.class);
        Letter letter = sample.build();
        RestSlice.bean(InMemoryUnitOfWork.class).run(() -> {
            assertThat(letters.add(letter)).isTrue();
            var claimed = letters.take(Lane.SINGLE, Integer.MAX_VALUE, Heartbeat.LEASE).stream()
                    .filter(one -> one.letter().id().equals(letter.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(letters.end(
                            List.of(new LetterQueue.Ended(claimed, ending)), Instant.parse("2026-03-01T08:00:00Z")))
                    .hasSize(1);
        });
        return letter;
    }

    private static String at(Letter letter) {
        return LETTERS + "/" + letter.id().value();
    }

    @Test
    void a_letter_that_failed_is_sent_again_once() {
        Letter letter = ended(SampleLetters.letter(), new Ending.Failed("554 spam"));
        Client sure = manager.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = sure.post(at(letter) + "/replays", "");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.text("/state")).isEqualTo("queued");
        assertThat(sure.post(at(letter) + "/replays", "").body()).isEqualTo(first.body());

        Answer again = manager.post(at(letter) + "/replays", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.faults()).containsExactly("/state wrong_state");
    }

    @Test
    void one_that_gave_way_or_is_not_there_cannot_be_sent_again() {
        InMemoryLetters letters = RestSlice.bean(InMemoryLetters.class);
        Letter letter = ended(SampleLetters.letter(), new Ending.Failed("554 spam"));
        RestSlice.bean(InMemoryUnitOfWork.class).run(() -> letters.giveWay(letter));
        assertThat(manager.post(at(letter) + "/replays", "").faults()).containsExactly("/state gave_way");
        assertThat(manager.post(LETTERS + "/" + UUID.randomUUID() + "/replays", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_unknown_is_shown_and_closed() {
        Letter letter = ended(SampleLetters.letter(), new Ending.Unknown("timed out"));
        Answer shown = manager.get(at(letter));
        assertThat(shown.text("/state")).isEqualTo("unknown");
        assertThat(shown.text("/lastAnswer")).isEqualTo("timed out");
        assertThat(manager.get(LETTERS + "?state=unknown").body())
                .contains(letter.id().value().toString());
        assertThat(manager.post(at(letter) + "/closings", "{}").faults()).containsExactly("/arrived required");
        assertThat(manager.post(at(letter) + "/closings", "{\"arrived\": true}").text("/state"))
                .isEqualTo("sent");
        assertThat(manager.post(at(letter) + "/closings", "{\"arrived\": false}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void many_are_sent_again_some_at_a_time() {
        Instant then = Instant.parse("2031-05-01T00:00:00Z");
        for (int n = 0; n < 3; n++) {
            ended(SampleLetters.letter().createdAt(then.plusSeconds(n)), new Ending.Failed("554"));
        }
        String which = "{\"state\": \"failed\", \"createdFrom\": \"2031-05-01T00:00:00Z\", \"limit\": 2}";
        Answer first = manager.post(LETTERS + "/replays", which);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.text("/replayed")).isEqualTo("2");
        assertThat(first.text("/more")).isEqualTo("true");
        Answer second = manager.post(LETTERS + "/replays", which);
        assertThat(second.text("/replayed")).isEqualTo("1");
        assertThat(second.text("/more")).isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /state required",
                "{\"state\": \"sent\"} | /state unknown_value",
                "{\"state\": \"failed\", \"limit\": 1001} | /limit out_of_range",
                "{\"state\": \"failed\", \"limit\": 0} | /limit out_of_range",
                "{\"state\": \"failed\", \"createdFrom\": \"yesterday\"} | /createdFrom invalid_instant",
            })
    void what_is_wrong_is_named(String body, String fault) {
        Answer answer = manager.post(LETTERS + "/replays", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly(fault);
    }

    @Test
    void a_letter_of_a_mailing_that_was_cancelled_is_not_sent_again() {
        InMemoryLetters letters = RestSlice.bean(InMemoryLetters.class);
        SteerMailing steer = RestSlice.bean(SteerMailing.class);
        MailingId id = new MailingId(UUID.randomUUID());
        Code thanks = new Code("thanks");
        steer.begin(
                id,
                new Mailing.Details(
                        null, thanks, 0, Purpose.SERVICE, thanks, Map.of(), Pace.FREE, ErrorShare.USUAL, "user:1"));
        steer.put(
                id,
                List.of(new Mailings.Addressee(
                        UUID.randomUUID(), UUID.randomUUID(), Instant.parse("2020-01-01T00:00:00Z"))),
                List.of());
        steer.prepared(id);
        Letter letter = RestSlice.bean(InMemoryUnitOfWork.class).perform(() -> {
            var claimed = letters.take(Lane.MAILED, 10_000, Heartbeat.LEASE).stream()
                    .filter(one -> id.equals(one.letter().mailed().mailing()))
                    .findFirst()
                    .orElseThrow();
            letters.end(
                    List.of(new LetterQueue.Ended(claimed, new Ending.Failed("554"))),
                    Instant.parse("2026-03-01T08:00:00Z"));
            return claimed.letter();
        });
        steer.cancel(id);
        Answer answer = manager.post(at(letter) + "/replays", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.faults()).containsExactly("/state wrong_state");
    }
}
