package sambandh.application.letter;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sambandh.application.letter.MeasuringLinks.Click;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.shared.Code;

/**
 * Counts what is opened and followed of optional letters: only where the company wants that, and of readers who have said yes
 * to it, asked anew each time. What looks like a machine is not counted.
 */
public final class MeasureLetters {
    /** Scanners of mail servers open everything as soon as it comes in. */
    private static final Duration TOO_SOON = Duration.ofSeconds(10);

    private final MeasuringLinks links;
    private final Measures measures;
    private final Letters letters;
    private final Recipients recipients;
    private final RulesOfLetters rules;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public MeasureLetters(
            MeasuringLinks links,
            Measures measures,
            Letters letters,
            Recipients recipients,
            RulesOfLetters rules,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.links = links;
        this.measures = measures;
        this.letters = letters;
        this.recipients = recipients;
        this.rules = rules;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    static boolean mayMeasure(LetterRules house, Set<Code> consents) {
        return house.measuring() && consents.contains(Consent.MEASURING);
    }

    /**
     * As they leave, without those that cannot be marked: they leave as they are. The words that are kept stay without marks, so
     * that who reads them again counts for nothing.
     */
    Map<LetterId, Letter> mark(List<Letter> leaving) {
        Map<LetterId, Letter> marked =
                leaving.stream().flatMap(this::marked).collect(Collectors.toMap(Letter::id, Function.identity()));
        unitOfWork.run(() -> measures.begin(List.copyOf(marked.keySet())));
        return marked;
    }

    /** A letter is worth more than its measure. */
    private Stream<Letter> marked(Letter letter) {
        try {
            return Stream.of(letter.withContent(links.into(letter.id(), letter.content())));
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException | StackOverflowError unmarkable) {
            return Stream.empty();
        }
    }

    /**
     * A link was followed.
     *
     * @param byReader whether it looks like a person
     * @return where it leads, whether or not it counts; empty when the token is none of ours
     */
    public Optional<URI> clicked(String token, boolean byReader) {
        Optional<Click> click = links.click(token);
        if (byReader) {
            click.ifPresent(it -> count(it.letter(), measures::clicked));
        }
        return click.map(Click::target);
    }

    /** The image of a letter was asked for; false when the token is none of ours. */
    public boolean opened(String token, boolean byReader) {
        Optional<LetterId> letter = links.open(token);
        if (byReader) {
            letter.ifPresent(it -> count(it, measures::opened));
        }
        return letter.isPresent();
    }

    /** Nobody waits for a number. */
    private void count(LetterId id, BiConsumer<LetterId, Instant> how) {
        try {
            Instant now = clock.instant();
            letters.find(id)
                    .filter(letter -> counts(letter, now))
                    .ifPresent(_ -> unitOfWork.run(() -> how.accept(id, now)));
        } catch (StoreUnavailable away) {
            // the reader gets where the link leads all the same
        }
    }

    private boolean counts(Letter letter, Instant now) {
        Instant sent = letter.sentAt();
        return sent != null
                && !now.isBefore(sent.plus(TOO_SOON))
                && recipients
                        .find(letter.personId())
                        .filter(person -> mayMeasure(rules.rules(), person.consents()))
                        .isPresent();
    }
}
