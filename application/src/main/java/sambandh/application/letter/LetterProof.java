package sambandh.application.letter;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.task.ProofCheck;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

/** That a letter was sent to a customer shows that a task was done. */
public final class LetterProof implements ProofCheck {
    private final LetterViews letters;

    public LetterProof(LetterViews letters) {
        this.letters = letters;
    }

    @Override
    public Code kind() {
        return new Code("letter");
    }

    @Override
    public Optional<Instant> happened(UUID reference, @Nullable UUID customerId) {
        return letters.find(new Scope.Company(), new LetterId(reference))
                .filter(letter -> customerId == null || customerId.equals(letter.customerId()))
                .map(Letter::sentAt);
    }
}
