package sambandh.application.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LettersAhead.Ready;
import sambandh.application.shared.StoreUnavailable;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.SenderGate.Decision;

/** What letters need before they can be handed over, for many at once: the gate's decision, their words, marks to measure by. */
final class PrepareLetters {
    private final AskGate gate;
    private final MailedWords words;
    private final MeasureLetters measure;
    private final Clock clock;

    PrepareLetters(AskGate gate, MailedWords words, MeasureLetters measure, Clock clock) {
        this.gate = gate;
        this.words = words;
        this.measure = measure;
        this.clock = clock;
    }

    /**
     * All of them; without a decision where the gate could not be asked, without words where there are none.
     *
     * @throws StoreUnavailable when the store is away
     */
    List<Ready> ready(List<Claimed> taken) {
        Instant asked = clock.instant();
        Map<LetterId, Decision> decisions =
                each(taken.stream().map(Claimed::letter).toList(), gate::ask);
        Map<LetterId, Letter> written = each(toBeWritten(taken, decisions), words::write);
        Map<LetterId, Letter> measured = each(toBeMeasured(taken, decisions, written), measure::mark);
        return taken.stream()
                .map(claimed -> {
                    LetterId id = claimed.letter().id();
                    Letter letter = measured.getOrDefault(id, written.getOrDefault(id, claimed.letter()));
                    return new Ready(claimed, new Claimed(claimed.id(), letter), decisions.get(id), asked);
                })
                .toList();
    }

    private static List<Letter> toBeWritten(List<Claimed> taken, Map<LetterId, Decision> decisions) {
        return taken.stream()
                .map(Claimed::letter)
                .filter(letter -> letter.mailed() != null && decisions.get(letter.id()) instanceof Decision.Send)
                .toList();
    }

    private static List<Letter> toBeMeasured(
            List<Claimed> taken, Map<LetterId, Decision> decisions, Map<LetterId, Letter> written) {
        return taken.stream()
                .map(claimed -> written.getOrDefault(claimed.letter().id(), claimed.letter()))
                .filter(letter -> decisions.get(letter.id()) instanceof Decision.Send(boolean measured) && measured)
                .filter(letter -> letter.content().isWritten())
                .toList();
    }

    /** One of which nothing can be known must not keep others from being sent; it is found by halves, and left out. */
    private static <T> Map<LetterId, T> each(List<Letter> letters, Function<List<Letter>, Map<LetterId, T>> ask) {
        if (letters.isEmpty()) {
            return Map.of();
        }
        try {
            return ask.apply(letters);
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException ofSome) {
            if (letters.size() == 1) {
                return Map.of();
            }
            int half = letters.size() / 2;
            Map<LetterId, T> all = new HashMap<>(each(letters.subList(0, half), ask));
            all.putAll(each(letters.subList(half, letters.size()), ask));
            return all;
        }
    }
}
