package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.Mailings.Addressee;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Purpose;

/** Mailings and the queue. The queue is empty and no mailing runs at the beginning of each test. */
public interface MailingsSetting {
    Instant MADE = Instant.parse("2026-03-01T08:00:00.123456Z");
    Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    Instant FAR = Instant.parse("2125-03-01T08:00:00Z");
    Duration HOUR = Duration.ofHours(1);
    Scope ALL = new Scope.Company();

    Mailings mailings();

    MailingViews views();

    LetterQueue queue();

    Letters letters();

    UnitOfWork unitOfWork();

    /** Somebody with an address who is kept. */
    UUID person();

    /** One that is kept. */
    UUID customer();

    static Mailing mailing(Pace pace) {
        return mailing(pace, Purpose.SERVICE);
    }

    static Mailing mailing(Pace pace, Purpose purpose) {
        return Mailing.begin(
                new MailingId(UUID.randomUUID()),
                new Mailing.Details(
                        UUID.randomUUID(),
                        new Code("newsletter"),
                        3,
                        purpose,
                        new Code("thanks"),
                        Map.of("news", "हम अब शनिवार को भी खुले हैं।"),
                        pace,
                        ErrorShare.USUAL,
                        "staff:1"),
                MADE);
    }

    default Addressee addressee(UUID person) {
        return new Addressee(person, customer(), LONG_AGO);
    }

    default Mailing running(Pace pace, int people) {
        return running(
                mailing(pace),
                IntStream.range(0, people).mapToObj(n -> addressee(person())).toList());
    }

    default Mailing running(Mailing mailing, List<Addressee> all) {
        unitOfWork().run(() -> {
            mailings().add(mailing);
            mailings().put(mailing, all);
            mailings().replace(mailing.prepared(all.size(), MADE));
        });
        return mailings().find(mailing.id()).orElseThrow();
    }

    default List<Claimed> taken(Lane lane, int atMost) {
        return unitOfWork().perform(() -> queue().take(lane, atMost, HOUR));
    }

    default void ended(Claimed claimed, Ending ending) {
        assertThat(unitOfWork().perform(() -> queue().end(List.of(new Ended(claimed, ending)), MADE)))
                .hasSize(1);
    }

    static Claimed written(Claimed claimed) {
        Letter letter = claimed.letter();
        Letter.Mailed mailed = Objects.requireNonNull(letter.mailed());
        Letter.Source source = new Letter.Source(
                new UUID(1, 2),
                "reader_parent",
                Map.of("called", "अंजलि", "count", 3, "flag", true, "list", List.of("a")));
        Letter.Content words = new Letter.Content("विषय", "अंजलि देवी", "text", "<p>text</p>", null);
        return new Claimed(claimed.id(), letter.written(new Language("hi"), words, mailed.mailing(), source));
    }
}
