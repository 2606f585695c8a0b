package sambandh.persistence.letter;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.LetterViews;
import sambandh.application.letter.Letters;
import sambandh.application.letter.LettersContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.TestContext;

class JdbcLettersTest implements LettersContract {
    @BeforeEach
    void emptyTheQueue() {
        People.write("UPDATE letter SET due_at = NULL WHERE due_at IS NOT NULL");
    }

    @Override
    public Letters letters() {
        return TestContext.bean(Letters.class);
    }

    @Override
    public LetterViews views() {
        return TestContext.bean(LetterViews.class);
    }

    @Override
    public LetterQueue queue() {
        return TestContext.bean(LetterQueue.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public UUID person() {
        return People.person("Somebody", null, null, null);
    }

    @Override
    public UUID customer() {
        return TestParties.customer();
    }
}
