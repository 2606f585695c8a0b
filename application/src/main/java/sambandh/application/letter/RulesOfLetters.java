package sambandh.application.letter;

import sambandh.domain.letter.LetterRules;

/** The company's rules in writing to people; the usual ones until somebody sets others. Writing wants a unit of work. */
public interface RulesOfLetters {
    /** @param version 0 as long as nobody has set any */
    record Kept(LetterRules rules, long version) {}

    Kept kept();

    /** @throws sambandh.application.shared.LostUpdate when the version before is no longer the newest */
    void replace(Kept rules);

    default LetterRules rules() {
        return kept().rules();
    }
}
