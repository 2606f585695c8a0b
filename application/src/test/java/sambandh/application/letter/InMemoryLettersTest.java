package sambandh.application.letter;

import java.util.UUID;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.TestClock;
import sambandh.application.shared.UnitOfWork;

class InMemoryLettersTest implements LettersContract, LetterQueueContract, DeadLettersContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryLetters letters = new InMemoryLetters(unitOfWork, new TestClock("2026-11-21T08:00:00Z"));

    @Override
    public Letters letters() {
        return letters;
    }

    @Override
    public LetterViews views() {
        return letters;
    }

    @Override
    public LetterQueue queue() {
        return letters;
    }

    @Override
    public DeadLetters dead() {
        return letters;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public UUID person() {
        return UUID.randomUUID();
    }

    @Override
    public UUID customer() {
        return UUID.randomUUID();
    }
}
