package sambandh.persistence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.LetterRetention;
import sambandh.application.letter.Letters;
import sambandh.application.letter.Measures;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.persistence.shared.TestContext;

class JdbcLetterRetentionTest {
    private static final Instant OLD = Instant.parse("1999-03-01T00:00:00Z");

    private final LetterRetention retention = TestContext.bean(LetterRetention.class);
    private final Letters letters = TestContext.bean(Letters.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);

    @BeforeEach
    void nothingIsForgotten() {
        People.write("DELETE FROM letter_retention");
        People.write("DELETE FROM letter WHERE created_at < ?", OLD.plusSeconds(1_000_000));
    }

    private Letter kept(int second, State state) {
        Letter letter = SampleLetters.letter()
                .to(People.reader())
                .createdAt(OLD.plusSeconds(second))
                .state(state)
                .due(null)
                .build();
        assertThat(unitOfWork.perform(() -> letters.add(letter))).isTrue();
        return letter;
    }

    private boolean forget(Instant before) {
        return unitOfWork.perform(() -> retention.forget(before, 2));
    }

    private Letter now(Letter letter) {
        return letters.find(letter.id()).orElseThrow();
    }

    @Test
    void words_and_addresses_go_some_at_a_time_and_facts_stay() {
        List<Letter> old = List.of(kept(1, State.SENT), kept(1, State.FAILED), kept(2, State.NOT_SENT));
        Letter waiting = kept(3, State.WAITING);
        Letter young = kept(10, State.SENT);
        Instant before = OLD.plusSeconds(10);
        assertThat(forget(before)).isTrue();
        assertThat(forget(before)).isTrue();
        assertThat(forget(before)).isFalse();

        assertThat(old).allSatisfy(letter -> {
            Letter now = now(letter);
            assertThat(now.address()).isNull();
            assertThat(now.content()).isEqualTo(new Letter.Content("", "", "", "", null, "reader"));
            assertThat(now.lastError()).isNull();
            assertThat(now)
                    .returns(letter.personId(), Letter::personId)
                    .returns(letter.template(), Letter::template)
                    .returns(letter.state(), Letter::state)
                    .returns(letter.messageId(), Letter::messageId)
                    .returns(letter.createdAt(), Letter::createdAt);
        });
        assertThat(List.of(waiting, young))
                .allSatisfy(letter -> assertThat(now(letter).content()).isEqualTo(letter.content()));

        forget(OLD.plusSeconds(11));
        assertThat(now(young).address()).as("when its time has come").isNull();
    }

    @Test
    void what_was_opened_goes_too() {
        Letter old = kept(1, State.SENT);
        Letter young = kept(10, State.SENT);
        Measures measures = TestContext.bean(Measures.class);
        unitOfWork.run(() -> measures.begin(List.of(old.id(), young.id())));
        forget(OLD.plusSeconds(10));
        assertThat(measures.find(old.id())).isEmpty();
        assertThat(measures.find(young.id())).isPresent();
    }

    @Test
    void what_was_read_about_them_goes_too() {
        String digest = UUID.randomUUID().toString().replace("-", "").repeat(2);
        People.write(
                "INSERT INTO incoming_mail (digest, outcome, read_at) VALUES (?, 'bounced', ?)",
                digest,
                OLD.plusSeconds(1));
        People.write(
                "INSERT INTO soft_bounce (digest, letter_id, at) VALUES (?, ?, ?)",
                digest,
                UUID.randomUUID(),
                OLD.plusSeconds(1));
        forget(OLD.plusSeconds(1));
        assertThat(count(digest)).isEqualTo(2);
        forget(OLD.plusSeconds(2));
        assertThat(count(digest)).isZero();
    }

    private static int count(String digest) {
        return TestContext.bean(sambandh.persistence.shared.Db.class)
                .one(
                        "SELECT (SELECT COUNT(*) FROM incoming_mail WHERE digest = ?)"
                                + " + (SELECT COUNT(*) FROM soft_bounce WHERE digest = ?) AS n",
                        row -> (int) row.number("n"),
                        digest,
                        digest)
                .orElseThrow();
    }
}
