package sambandh.application.letter;

import java.util.Optional;
import sambandh.application.template.WriteWords;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.EditionId;

/** Reads letters as they were sent: those of mailings are written again of what was kept. */
public final class ReadLetter {
    private final LetterViews letters;
    private final WriteWords words;

    public ReadLetter(LetterViews letters, WriteWords words) {
        this.letters = letters;
        this.words = words;
    }

    /** Empty where there is none; unwritten where its turn has not come. */
    public Optional<Letter> read(Scope scope, LetterId id) {
        return letters.find(scope, id).map(this::withWords);
    }

    private Letter withWords(Letter letter) {
        Letter.Mailed mailed = letter.mailed();
        Letter.Source source = mailed == null ? null : mailed.source();
        if (mailed == null || source == null) {
            return letter;
        }
        Letter.Content kept = letter.content();
        return words.again(new EditionId(source.edition()), source.filled())
                .map(again -> letter.written(
                        letter.language(),
                        new Letter.Content(
                                again.subject(),
                                kept.toName(),
                                again.text(),
                                again.html(),
                                source.filled().get("unsubscribe") instanceof String link ? link : null),
                        mailed.mailing(),
                        source))
                .orElse(letter);
    }
}
