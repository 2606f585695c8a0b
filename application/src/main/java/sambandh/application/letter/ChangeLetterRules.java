package sambandh.application.letter;

import java.util.Map;
import sambandh.application.letter.RulesOfLetters.Kept;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.shared.Actor;

/** Changes what the company holds to in writing to people. Letters that wait ask the gate at their turn, as ever. */
public final class ChangeLetterRules {
    /** @param expectedVersion the version that the change was made from */
    public record Command(Actor actor, long expectedVersion, LetterRules rules) {}

    public sealed interface Outcome {
        record Changed(Kept rules) implements Outcome {}

        record Stale() implements Outcome {}
    }

    private final RulesOfLetters rules;
    private final Audit audit;
    private final UnitOfWork unitOfWork;

    public ChangeLetterRules(RulesOfLetters rules, Audit audit, UnitOfWork unitOfWork) {
        this.rules = rules;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Kept before = rules.kept();
            if (before.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            if (before.rules().equals(command.rules()) && before.version() > 0) {
                return new Outcome.Changed(before);
            }
            Kept after = new Kept(command.rules(), before.version() + 1);
            rules.replace(after);
            audit.record(command.actor(), "letter-rules.change", null, told(before.rules()), told(after.rules()));
            return new Outcome.Changed(after);
        });
    }

    private static Map<String, ?> told(LetterRules rules) {
        return Map.of(
                "letters", rules.cap().letters(),
                "days", rules.cap().days(),
                "quietHours", rules.quietHours().toString(),
                "marketingNeedsConsent", rules.marketingNeedsConsent(),
                "measuring", rules.measuring(),
                "priorities", rules.priorities().toString());
    }
}
