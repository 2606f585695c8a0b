package sambandh.persistence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Letters;
import sambandh.application.letter.MailingViews;
import sambandh.application.letter.Measures;
import sambandh.application.letter.MeasuresContract;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.MailingId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.TestContext;

class JdbcMeasuresTest implements MeasuresContract {
    @Override
    public Measures measures() {
        return TestContext.bean(Measures.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public LetterId letter() {
        return kept(People.reader());
    }

    private LetterId kept(UUID person) {
        Letter letter = SampleLetters.letter()
                .to(person)
                .state(Letter.State.SENT)
                .due(null)
                .build();
        unitOfWork()
                .run(() ->
                        assertThat(TestContext.bean(Letters.class).add(letter)).isTrue());
        return letter.id();
    }

    @Test
    void it_goes_with_the_person() {
        UUID person = People.reader();
        LetterId letter = kept(person);
        unitOfWork().run(() -> {
            measures().begin(List.of(letter));
            measures().opened(letter, Instant.parse("2026-03-01T08:00:00Z"));
        });
        People.write("DELETE FROM person WHERE id = ?", person);
        assertThat(measures().find(letter)).isEmpty();
    }

    @Test
    void results_of_a_mailing_tell_how_many_were_opened_of_those_that_are_measured() {
        UUID mailing = UUID.randomUUID();
        People.write(
                "INSERT INTO mailing (id, template, version, purpose, topic, inputs, state, prepared, letters, next_at,"
                        + " error_percent, recent_ended, recent_bad, created_by, created_at, changed_at)"
                        + " VALUES (?, 't', 0, 'marketing', 't', '{}', 'done', TRUE, 4, '2026-01-01', 5, 0, 0, 'job:x',"
                        + " '2026-01-01', '2026-01-01')",
                mailing);
        List<LetterId> letters = List.of(letter(), letter(), letter(), letter());
        for (LetterId letter : letters) {
            People.write(
                    "UPDATE letter SET mailing_id = ?, sent_at = UTC_TIMESTAMP(6) WHERE id = ?",
                    mailing,
                    letter.value());
        }
        People.write(
                "UPDATE letter SET language = 'ne' WHERE id = ?", letters.get(3).value());
        unitOfWork().run(() -> {
            measures().begin(letters.subList(0, 2));
            measures().opened(letters.getFirst(), THEN);
            measures().opened(letters.getFirst(), THEN);
            measures().opened(letters.get(1), THEN);
            measures().clicked(letters.get(1), THEN);
        });
        MailingViews views = TestContext.bean(MailingViews.class);
        assertThat(views.results(new Scope.Company(), List.of(new MailingId(mailing)), MailingViews.By.LANGUAGE))
                .containsExactly(
                        new MailingViews.Result("hi", 3, 3, 0, 0, 2, 2, 1), new MailingViews.Result("ne", 1, 1, 0, 0));
        for (MailingViews.By by : MailingViews.By.values()) {
            assertThat(views.results(new Scope.Company(), List.of(new MailingId(mailing)), by).stream()
                            .mapToLong(MailingViews.Result::opened)
                            .sum())
                    .as(by.name())
                    .isEqualTo(2);
        }
    }
}
