package sambandh.application.letter;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.letter.LetterRules;

public final class InMemoryRulesOfLetters implements RulesOfLetters {
    private final InMemoryUnitOfWork unitOfWork;
    private Kept kept = new Kept(LetterRules.USUAL, 0);

    public InMemoryRulesOfLetters(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Kept kept() {
        return kept;
    }

    @Override
    public void replace(Kept rules) {
        unitOfWork.mustBeOpen();
        if (kept.version() != rules.version() - 1) {
            throw new LostUpdate("letter rules");
        }
        kept = rules;
    }

    /** Whatever version there is. */
    public void set(LetterRules rules) {
        kept = new Kept(rules, kept.version());
    }
}
