package sambandh.application.letter;

import org.jspecify.annotations.Nullable;
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

    /** Rules that nobody changes. */
    static RulesOfLetters always(LetterRules rules) {
        return new RulesOfLetters() {
            @Override
            public Kept kept() {
                return new Kept(rules, 0);
            }

            @Override
            public void replace(@Nullable Kept other) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
